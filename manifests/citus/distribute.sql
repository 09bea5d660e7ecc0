-- Spreads the bot's tables over a Citus cluster. Run once, on the coordinator, as the owner of the
-- tables (SPRING_FLYWAY_USER), after a bot or `java -jar bot.jar migrate` has made them and before
-- anything is in them; then start the bots. Steps and figures: docs/how-to/citus.md. The rules behind
-- it: docs/adr/0054-citus.md. A test holds this file to the tables that there are.
--
-- Every table stands in one of three places.

\set ON_ERROR_STOP on

-- Migrations, and the months that the bot makes, go shard by shard: tables with a foreign key to a
-- reference table take no parallel DDL.
alter role current_user set citus.multi_shard_modify_mode to 'sequential';

begin;
set local citus.multi_shard_modify_mode to 'sequential';

-- 1. On every node, whole: small, seldom written, asked beside everything else. Nobody queues here: a
-- claim that skips what is locked would wait on a reference table.
select create_reference_table('account');
select create_reference_table('integration');

-- 2. By account, in shards that lie together: what grows with the activities. A transaction of the
-- intake touches these alone, so it is a plain commit on one node. 32 shards x some 7 months (90 days
-- kept, 3 ahead) make 224 pieces of activity.
select create_distributed_table('activity', 'account_id', shard_count => 32);
select create_distributed_table('activity_batch', 'account_id', colocate_with => 'activity');
select create_distributed_table('activity_count', 'account_id', colocate_with => 'activity');
select create_distributed_table('activity_day', 'account_id', colocate_with => 'activity');
select create_distributed_table('activity_hour', 'account_id', colocate_with => 'activity');
select create_distributed_table('activity_open', 'account_id', colocate_with => 'activity');
select create_distributed_table('rhythm', 'account_id', colocate_with => 'activity');
select create_distributed_table('silence_look', 'account_id', colocate_with => 'activity');
select create_distributed_table('problem', 'account_id', colocate_with => 'activity');
select create_distributed_table('problem_history', 'account_id', colocate_with => 'activity');
select create_distributed_table('problem_hour', 'account_id', colocate_with => 'activity');
select create_distributed_table('problem_look', 'account_id', colocate_with => 'activity');
select create_distributed_table('problem_record', 'account_id', colocate_with => 'activity');
select create_distributed_table('retry', 'account_id', colocate_with => 'activity');
select create_distributed_table('retry_record', 'account_id', colocate_with => 'activity');

commit;

-- 3. On the coordinator alone: what people say and set up, which grows with people, and the queues
-- from which any replica takes the next piece of any account (`for update skip locked` over several
-- shards is refused). No statement touches these and those of 2 together.
--
--   access_grant            account_desk            account_discretion      admin_token
--   alert                   alert_channel           api_key                 activity_view
--   audit_entry             audit_head              audit_person            case_draft
--   case_event              case_follower           case_master             case_master_deed
--   case_master_mark        case_root               case_thread             case_word
--   channel_account         common_guide            contact_point           default_desk
--   delivery                delivery_dead           delivery_file           delivery_message
--   delivery_pause          delivery_slot           delivery_trouble        delivery_worker
--   desk                    desk_code               desk_notice             desk_queue
--   desk_scope              export                  export_link             fix
--   fix_event               fix_key                 fix_vote                full_text
--   guide_vote              hearing                 lease                   lease_replica
--   lease_size              link_code               link_guess              own_guide
--   person_language         person_zone             planned_work            problem_change
--   problem_watch           relay_conversation      relay_copy              relay_file
--   relay_file_piece        relay_inbox             relay_message           relay_reaction
--   relay_thread            relay_wording           retry_message           slack_install
--   slack_org_workspace     snippet                 subscription            support_case
--   used_once               webhook                 workspace_link
