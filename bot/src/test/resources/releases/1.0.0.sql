delete from access_grant where account_id = :account and platform = :platform and workspace_id = :workspace and subject_kind = :kind and subject_id = :id returning lower(granted)
delete from access_grant where account_id = ? and platform = ? and workspace_id = ?
delete from activity_batch b where day < ? and not exists ( select from activity_open o where o.account_id = b.account_id and o.day = b.day)
delete from activity_batch where account_id = ? and day = ?
delete from activity_batch where account_id = ? and day = ? and id = any(?::uuid[])
delete from activity_batch where day < ?
delete from activity_count where account_id = ? and day = ?
delete from activity_count where day < ?
delete from activity_day where account_id = ? and day = ?
delete from activity_day where day < ?
delete from activity_open where account_id = ? and day = ?
delete from activity_open where day < ?
delete from activity_view where used_at < :before and (linked_at is null or linked_at < :links)
delete from case_draft where made_at < ?
delete from case_follower where account_id = ? and case_id = ? and who = ?
delete from case_master_deed where (desk, id) in ( select desk, id from case_master_deed d where id = ? and not exists ( select from case_master_deed e where e.account_id = d.account_id and e.case_id = d.case_id and e.id < d.id) for update skip locked) returning *
delete from contact_point where account_id = :account and integration = :integration
delete from delivery where account_id = :account and lane = :lane and id in ( select id from ( select id, tried_at, has_files, row_number() over (partition by handle order by id) as place, row_number() over (partition by handle order by id desc) as age from delivery where account_id = :account and lane = :lane) wish where place > 1 and age > 1 and tried_at is null and not has_files)
delete from delivery where account_id = ? and lane = ? and id in (select d.id from delivery d where d.account_id = ? and d.lane = ? and d.manner is null and not exists ( select 1 from delivery_message m where m.account_id = d.account_id and m.handle = d.handle and m.state = 'STANDS') and d.id <= ?)
delete from delivery where ctid = any (array( select found.ctid from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[]) as s (account_id, lane, handle, first, last) cross join lateral ( select ctid from delivery where account_id = s.account_id and lane = s.lane and handle = s.handle and id between s.first and s.last offset 0) found))
delete from delivery_dead where (account_id, id) in ( select account_id, id from delivery_dead where died_at < ? limit ?)
delete from delivery_file f using unnest(?::uuid[], ?::uuid[], ?::uuid[]) as s (account_id, lane, handle) where f.account_id = s.account_id and f.handle = s.handle and not exists ( select 1 from delivery d where d.account_id = s.account_id and d.lane = s.lane and d.handle = s.handle)
delete from delivery_file f where not exists (select 1 from delivery d where d.account_id = f.account_id and d.handle = f.handle) and not exists (select 1 from delivery_dead d where d.account_id = f.account_id and d.handle = f.handle)
delete from delivery_message where (account_id, handle) in ( select account_id, handle from delivery_message where forget_at < ? limit ?)
delete from delivery_pause where paused_until < ?
delete from delivery_trouble where account_id = ? and lane = ?
delete from delivery_worker where alive_until < ?
delete from delivery_worker where id = ?
delete from desk_notice where heard_at < ?
delete from desk_scope where since <= ?
delete from export where state in ('DONE', 'CANCELLED', 'FAILED') and changed_at < :before
delete from export_link l using export e where l.account_id = :account and e.account_id = l.account_id and e.id = l.export_id and e.platform = :platform and e.workspace_id = :workspace
delete from export_link where expires_at <= :now
delete from full_text where account_id = ? and platform = ? and workspace = ?
delete from full_text where forget_at <= ?
delete from lease where kind = ? and holder is null and size <> (select size from lease_size where kind = ?)
delete from lease_replica where kind = ? and id = ?
delete from lease_replica where kind = ? and seen_at < ? and id <> all (?::uuid[])
delete from link_guess where guessed_at <= ?
delete from problem_change where (account_id, problem) in ( select account_id, problem from problem_change where since between ? and ? order by since limit ? for update skip locked) returning account_id, problem, since, changes, trace
delete from problem_hour where hour < ?
delete from problem_look where account_id = :account and problem in ( select problem from problem_look where account_id = :account and problem in (:problems) and due_at <= :now order by problem for update)
delete from problem_watch where account_id = :account and problem in (:parts) returning platform, workspace_id, user_id, language
delete from problem_watch where account_id = ? and problem = ? and platform = ? and workspace_id = ? and user_id = ?
delete from relay_file_piece where account_id = ? and conversation = ? and file = ?
delete from relay_inbox where account_id = ? and conversation = ? and event = ?
delete from retry where asked_at < ?
delete from retry_record where account_id = ? and retry = ?
delete from slack_install where workspace_id = ? and installed_at <= ?
delete from slack_org_workspace where workspace_id = ?
delete from snippet where desk = ? and name = ?
delete from subscription where account_id = ? and id = ?
delete from subscription where not is_active and made_at < ?
delete from used_once where forget_at < ?
delete from webhook where account_id = ?
insert into access_grant (account_id, platform, workspace_id, subject_kind, subject_id, granted, granted_by, granted_by_name, granted_at) values (:account, :platform, :workspace, :kind, :id, :granted, :by, :name, :now)
insert into account (id, key, name, create_integrations, created_at) values (:id, :key, :name, :create, :now) on conflict (id) do update set name = excluded.name, create_integrations = excluded.create_integrations
insert into account_desk (account_id, desk) values (?, ?) on conflict (account_id) do update set desk = excluded.desk
insert into account_discretion (account_id, hiding, changed_at) values (?, ?, ?) on conflict (account_id) do update set hiding = excluded.hiding, changed_at = excluded.changed_at
insert into activity (account_id, created_at, id, sender_id, integration, direction, type, status, reference, message, message_cut, problem, received_at) select ?, created_at, id, sender_id, integration, direction, type, status, reference, message, message_cut, problem, ? from unnest(?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::uuid[]) as sent (created_at, id, sender_id, integration, direction, type, status, reference, message, message_cut, problem) on conflict (account_id, created_at, id) do nothing returning created_at, id
insert into activity_batch (account_id, day, id, total, hours, integrations, statuses, types, directions, counts) values (?, ?, ?, ?, ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
insert into activity_count as c (account_id, day, hour, integration, status, type, direction, activities) select ?, ?, hour, integration, status, type, direction, activities from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as more (hour, integration, status, type, direction, activities) on conflict (account_id, day, integration, status, type, direction, hour) do update set activities = c.activities + excluded.activities
insert into activity_day (account_id, day, counted) values (?, ?, false) on conflict (account_id, day) do update set counted = false where activity_day.counted
insert into activity_day (account_id, day, counted) values (?, ?, true) on conflict (account_id, day) do update set counted = true
insert into activity_hour as h (account_id, integration, direction, type, hour, lane, activities, last_at, lag_seconds) select ?, integration, direction, type, hour, ?, activities, last_at, lag from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::int[]) as heard (integration, direction, type, hour, activities, last_at, lag) order by integration, direction, type, hour on conflict (account_id, integration, direction, type, hour, lane) do update set activities = h.activities + excluded.activities, last_at = greatest(h.last_at, excluded.last_at), lag_seconds = greatest(h.lag_seconds, excluded.lag_seconds)
insert into activity_open (account_id, day) values (?, ?) on conflict (account_id, day) do nothing
insert into activity_view (account_id, name, view, used_at) values (:account, :name, :view::jsonb, :now) on conflict (account_id, name) do update set used_at = excluded.used_at
insert into admin_token (only_one, hash, created_at) values (true, :hash, :now) on conflict (only_one) do nothing
insert into alert_channel (account_id, platform, workspace_id, channel_id, summary, began_at, summed_at) select ?, platform, workspace, channel, 0, ?, ? from unnest(?::text[], ?::text[], ?::text[]) as one (platform, workspace, channel) order by platform, workspace, channel on conflict do nothing
insert into api_key (hash, account_id, name, scopes, created_at, expires_at) values (:hash, :account, :name, :scopes, :now, :expires)
insert into audit_head (account_id, number, hash) values (?, 0, ?) on conflict (account_id) do nothing
insert into audit_person (account_id, id, key, name, salt, seal) values (:account, :id, :key, :name, :salt, :seal)
insert into case_draft (account_id, id, quoted, guide, made_at) values (?, ?, ?, ?, ?)
insert into case_follower (account_id, case_id, who, who_name, side, since) values (?, ?, ?, ?, ?, ?) on conflict do nothing
insert into case_master (desk, number, id, signature, title, quoted, opened_at, fix, touched, shown) values (?, ?, ?, ?, ?, ?, ?, '', 1, 0) on conflict (desk, signature) where resolved_at is null do nothing
insert into case_master_deed (desk, master, account_id, case_id, what, text, reason, who, who_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into case_master_mark as m (desk, master, message, mark) values (?, ?, ?, ?) on conflict (desk, master, message) do update set mark = excluded.mark where m.mark <> excluded.mark
insert into case_root (account_id, handle, case_id, side) values (?, ?, ?, ?) on conflict do nothing
insert into case_thread (account_id, case_id, side, platform, workspace_id, channel_id, thread) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
insert into case_word (account_id, case_id, side, number, at, text) values (?, ?, ?, ?, ?, ?) on conflict do nothing
insert into channel_account (platform, workspace_id, channel_id, account_id, chosen_by, chosen_at) select platform, workspace_id, :place, account_id, :user, :now::timestamptz from workspace_link where platform = :platform and workspace_id = :workspace and account_id = :account on conflict (platform, workspace_id, channel_id) do update set account_id = excluded.account_id, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
insert into contact_point (account_id, integration, name, reach, note, updated_at) select account_id, key, :name, :reach, :note, :now from integration where account_id = :account and key = :integration on conflict (account_id, integration) do update set name = excluded.name, reach = excluded.reach, note = excluded.note, updated_at = excluded.updated_at
insert into default_desk (only_one, desk) values (true, ?) on conflict (only_one) do update set desk = excluded.desk
insert into delivery (account_id, lane, slot, platform, workspace, channel, handle, body, parent, also_in_channel, forget_at, manner, owner, has_files, is_mark, asked_at, trace) select account_id, lane, slot, platform, workspace, channel, handle, body, parent, also_in_channel, forget_at, manner, owner, has_files, is_mark, ?, ?::text from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::boolean[]) with ordinality as wish (account_id, lane, slot, platform, workspace, channel, handle, body, parent, also_in_channel, forget_at, manner, owner, has_files, is_mark, number) order by number
insert into delivery_dead (account_id, id, platform, workspace, channel, handle, body, reason, detail, asked_at, died_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, id) do nothing
insert into delivery_file (account_id, handle, file, piece, bytes) values (?, ?, ?, ?, ?)
insert into delivery_message as m (account_id, handle, channel, message, state, delivery_id, round, forget_at, thread_channel, thread, sent_at) select account_id, handle, channel, message, state, delivery_id, round, forget_at, thread_channel, thread, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::timestamptz[], ?::text[], ?::text[]) as s (account_id, handle, channel, message, state, delivery_id, round, forget_at, thread_channel, thread) on conflict (account_id, handle) do update set channel = excluded.channel, message = excluded.message, state = excluded.state, delivery_id = excluded.delivery_id, round = excluded.round, forget_at = coalesce(excluded.forget_at, m.forget_at), sent_at = excluded.sent_at, thread_channel = coalesce(excluded.thread_channel, m.thread_channel), thread = coalesce(excluded.thread, m.thread)
insert into delivery_pause (account_id, lane, paused_until) values (?, ?, ?) on conflict (account_id, lane) do update set paused_until = excluded.paused_until
insert into delivery_trouble (account_id, lane, platform, workspace, channel, reason, detail, since, probed_at, probes, next_probe) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, lane) do nothing
insert into delivery_worker (id, alive_until) values (?, ?) on conflict (id) do update set alive_until = excluded.alive_until
insert into desk (id, platform, workspace_id, channel_id, name, hours, zone, holidays, targets, greeting, visible_talk, changed_at) values (:id, :platform, :workspace, :channel, :name, :hours, :zone, :holidays, cast(:targets as jsonb), :greeting, :visible, :now) on conflict (id) do update set name = excluded.name, hours = excluded.hours, zone = excluded.zone, holidays = excluded.holidays, targets = excluded.targets, greeting = excluded.greeting, visible_talk = excluded.visible_talk, changed_at = excluded.changed_at
insert into desk_code (hash, account_id, settings, expires_at) values (:hash, :account, cast(:settings as jsonb), :expires)
insert into desk_notice (desk, notice, heard_at) values (?, ?, ?) on conflict (desk, notice) do nothing
insert into desk_queue as q (desk, touched, shown) values (?, 1, 0) on conflict (desk) do update set touched = q.touched + 1
insert into desk_scope (platform, workspace_id, channel_id, user_id, account_id, since) values (?, ?, ?, ?, ?, ?) on conflict (platform, workspace_id, channel_id, user_id) do update set account_id = excluded.account_id, since = excluded.since
insert into export (account_id, id, query, asked, platform, workspace_id, user_id, user_name, language, state, activities, files_sent, detail, free_from, requested_at, changed_at, changed_by) values (:account, :id, :query::jsonb, :asked, :platform, :workspace, :user, :name, :language, 'OWED', 0, 0, '', :now, :now, :now, :name)
insert into export_link (hash, account_id, export_id, expires_at) values (:hash, :account, :export, :expires)
insert into fix_vote (account_id, fix, voter, helped, voted_at) values (?, ?, ?, ?, ?) on conflict (account_id, fix, voter) do update set helped = excluded.helped, voted_at = excluded.voted_at
insert into full_text (account_id, name, platform, workspace, channel, words, forget_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, name) do update set words = excluded.words, forget_at = excluded.forget_at
insert into guide_vote (account_id, entry_id, chat_platform, workspace_id, user_id, helpful, comment, voted_at) values (:account, :entry, :platform, :workspace, :user, :helpful, '', :now) on conflict (account_id, entry_id, chat_platform, workspace_id, user_id) do update set helpful = excluded.helpful, voted_at = excluded.voted_at
insert into hearing as h (only_one, since, noted_at) values (true, :since, :now) on conflict (only_one) do update set since = case when :away and h.noted_at = :before then excluded.since else h.since end, noted_at = greatest(h.noted_at, excluded.noted_at)
insert into lease (kind, size, number, fence) select ?, ?, number, 0 from generate_series(0, ? - 1) as number on conflict (kind, size, number) do nothing
insert into lease_replica as r (kind, id, beat, seen_at) values (?, ?, 1, ?) on conflict (kind, id) do update set beat = r.beat + 1, seen_at = excluded.seen_at
insert into lease_size as s (kind, size) values (?, ?) on conflict (kind) do update set size = excluded.size where s.size <> excluded.size
insert into link_code (hash, account_id, expires_at, role) values (:hash, :account, :expires, :role)
insert into link_guess (platform, workspace_id, user_id, guessed_at) values (?, ?, ?, ?)
insert into person_language as known (account_id, person, language) values (?, ?, ?) on conflict (account_id, person) do update set language = excluded.language where known.language <> excluded.language
insert into person_zone (account_id, platform, workspace_id, user_id, zone, chosen_at) values (:account, :platform, :workspace, :user, :zone, :now) on conflict (account_id, platform, workspace_id, user_id) do update set zone = excluded.zone, chosen_at = excluded.chosen_at
insert into planned_work (account_id, id, integration, begins_at, ends_at, reason, made_by, made_by_name, made_at) values (:account, :id, :integration, :begins, :ends, :reason, :by, :name, :now) on conflict (account_id, id) do nothing
insert into problem as p (account_id, id, integration, platform, signature, signature_version, template, title, sample, sample_at, sample_id, count, first_seen, last_seen, state, inferred, counted_before, reason, changed_at, changed_by, changed_by_name, owner, owner_name, category, silence, told_count, told_stuck, revision) values (:account, :id, :integration, :platform, :category, :version, '', :title, :words, :since, :id, 1, :since, :last, 'OPEN', true, 0, '', :now, '', '', '', '', :category, :silence, 0, 0, 0) on conflict (account_id, id) do update set integration = excluded.integration, platform = excluded.platform, title = excluded.title, sample = excluded.sample, sample_at = excluded.sample_at, silence = excluded.silence, last_seen = greatest(p.last_seen, excluded.last_seen), count = p.count + case when p.state in ('RESOLVED', 'RECOVERED') then 1 else 0 end
insert into problem as p (account_id, id, integration, platform, signature, signature_version, template, title, sample, sample_at, sample_id, count, first_seen, last_seen, state, inferred, counted_before, reason, changed_at, changed_by, changed_by_name, owner, owner_name, told_count, told_stuck, revision) select ?, id, integration, platform, signature, ?, template, title, sample, sample_at, sample_id, count, first_seen, last_seen, 'OPEN', false, 0, '', ?, '', '', '', '', 0, 0, 0 from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[]) as seen (id, integration, platform, signature, template, title, sample, sample_at, sample_id, count, first_seen, last_seen) order by id on conflict (account_id, id) do update set count = p.count + excluded.count, first_seen = least(p.first_seen, excluded.first_seen), last_seen = greatest(p.last_seen, excluded.last_seen), template = case when (excluded.sample_at, excluded.sample_id) < (p.sample_at, p.sample_id) then excluded.template else p.template end, title = case when (excluded.sample_at, excluded.sample_id) < (p.sample_at, p.sample_id) then excluded.title else p.title end, sample = case when (excluded.sample_at, excluded.sample_id) < (p.sample_at, p.sample_id) then excluded.sample else p.sample end, sample_id = case when (excluded.sample_at, excluded.sample_id) < (p.sample_at, p.sample_id) then excluded.sample_id else p.sample_id end, sample_at = least(p.sample_at, excluded.sample_at)
insert into problem_change as c (account_id, problem, since, changes, trace) values (?, ?, ?, 1, ?) on conflict (account_id, problem) do update set changes = c.changes + 1, trace = coalesce(excluded.trace, c.trace)
insert into problem_hour as h (account_id, problem, hour, errors) select ?, problem, hour, errors from unnest(?::uuid[], ?::timestamptz[], ?::bigint[]) as seen (problem, hour, errors) order by problem, hour on conflict (account_id, problem, hour) do update set errors = h.errors + excluded.errors
insert into problem_look as l (account_id, problem, due_at, trace) select ?, problem, ?::timestamptz, ?::text from unnest(?::uuid[]) as touched (problem) order by problem on conflict (account_id, problem) do update set due_at = least(l.due_at, excluded.due_at), trace = coalesce(excluded.trace, l.trace)
insert into problem_record as r (account_id, problem, direction, type, reference, integration, failed_at, cured_after, seen_at) select ?, ?, direction, type, '', ?, since, since, ? from unnest(?::text[], ?::text[], ?::timestamptz[]) as silent (direction, type, since) order by direction, type on conflict (account_id, problem, direction, type, reference) do update set failed_at = excluded.failed_at, cured_after = excluded.cured_after, integration = excluded.integration, synced_at = null, seen_at = excluded.seen_at, look_at = null
insert into problem_record as r (account_id, problem, direction, type, reference, integration, failed_at, cured_after, seen_at, look_at) select ?, problem, direction, type, reference, integration, failed_at, cured_after, ?::timestamptz, ?::timestamptz from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[]) as failed (problem, direction, type, reference, integration, failed_at, cured_after) order by problem, direction, type, reference on conflict (account_id, problem, direction, type, reference) do update set failed_at = greatest(r.failed_at, excluded.failed_at), cured_after = greatest(r.cured_after, excluded.cured_after), synced_at = case when r.synced_at > excluded.cured_after then r.synced_at end, seen_at = excluded.seen_at, look_at = excluded.look_at
insert into problem_watch (account_id, problem, platform, workspace_id, user_id, language, since) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
insert into relay_conversation (account_id, conversation, is_open) values (?, ?, true) on conflict (account_id, conversation) do nothing
insert into relay_copy (account_id, conversation, number, message, target, part, position, handle, digest, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, number, message, target, part) do update set position = excluded.position, digest = excluded.digest, state = excluded.state
insert into relay_file (account_id, conversation, file, name, media_type, length, state) values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, file) do nothing
insert into relay_file_piece (account_id, conversation, file, piece, bytes) values (?, ?, ?, ?, ?)
insert into relay_inbox (account_id, conversation, event, number, place, body, heard_at, ripe_at, waits_for_files, fetch_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, event) do nothing
insert into relay_message (account_id, conversation, number, message, place, channel, speaker, is_own, body, said_at, version_at, heard_at, deleted_at, is_visible, is_told, mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, number, message) do update set speaker = excluded.speaker, body = excluded.body, said_at = excluded.said_at, version_at = excluded.version_at, heard_at = excluded.heard_at, deleted_at = excluded.deleted_at, is_visible = excluded.is_visible, is_told = excluded.is_told, mark = excluded.mark
insert into relay_reaction as r (account_id, conversation, number, message, person, emoji, is_added, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, number, message, person, emoji) do update set is_added = excluded.is_added, at = excluded.at where r.at <= excluded.at
insert into relay_thread (account_id, conversation, number, side, visibility, is_speaking_only, root_account, root_channel, root_name, root, platform, workspace, channel, thread, since, look_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, conversation, number) do update set has_left = false, since = case when relay_thread.has_left then excluded.since else relay_thread.since end
insert into relay_wording (account_id, conversation, number, message, at, body) values (?, ?, ?, ?, ?, ?)
insert into retry (account_id, id, integration, problem, title, state, records, asked_by, asked_by_name, asked_at, expires_at, decided_by, decided_by_name, decided_at, platform, workspace_id, channel_id) values (:account, :id, :integration, :problem, :title, :state, :records, :asked_by, :asked_name, :asked_at, :expires_at, :by, :name, :at, :platform, :workspace, :channel)
insert into retry_message (account_id, retry, number, state, attempts, due_at, detail, changed_at) select ?, ?, number, 'OWED', 0, ?, '', ? from generate_series(1, ?) as number
insert into retry_record (account_id, retry, number, message, integration, direction, type, reference, failed_at, sender_id) select ?, ?, number, message, ?, direction, type, reference, failed_at, sender_id from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]) with ordinality as record (message, direction, type, reference, failed_at, sender_id, number)
insert into rhythm (account_id, integration, direction, type, first_hour, hours, last_at, lag_seconds, per_week, keeps_rest, folded_at) values (:account, :integration, :direction, :type, :first, :hours, :last, :lag, :per_week, :rest, :now) on conflict (account_id, integration, direction, type) do update set first_hour = excluded.first_hour, hours = excluded.hours, last_at = excluded.last_at, lag_seconds = excluded.lag_seconds, per_week = excluded.per_week, keeps_rest = excluded.keeps_rest, folded_at = excluded.folded_at
insert into silence_look (account_id, integration, due_at, verdict, days) select distinct ?::uuid, integration, ?::timestamptz, 'LEARNING', 0 from unnest(?::text[]) as heard (integration) order by integration on conflict (account_id, integration) do nothing
insert into slack_install (workspace_id, name, is_org, bot_user, scopes, bot_token, refresh_token, expires_at, refreshing_until, installed_by, installed_at) values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?) on conflict (workspace_id) do update set name = excluded.name, is_org = excluded.is_org, bot_user = excluded.bot_user, scopes = excluded.scopes, bot_token = excluded.bot_token, refresh_token = excluded.refresh_token, expires_at = excluded.expires_at, refreshing_until = null, installed_by = excluded.installed_by, installed_at = excluded.installed_at
insert into slack_org_workspace (workspace_id, org_id) values (?, ?) on conflict (workspace_id) do update set org_id = excluded.org_id
insert into snippet (desk, name, body, changed_by, changed_at) values (?, ?, ?, ?, ?) on conflict (desk, name) do update set body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
insert into used_once (hash, forget_at) values (?, ?) on conflict (hash) do nothing
insert into webhook (account_id, url, confirm_above, secret, is_active, why, changed_at) values (?, ?, ?, ?, true, '', ?) on conflict (account_id) do nothing
insert into workspace_link (platform, workspace_id, workspace_name, account_id, linked_by, linked_at) values (:platform, :workspace, :name, :account, :user, :now) on conflict (platform, workspace_id, account_id) do update set workspace_name = excluded.workspace_name
select * from case_master where desk = ? and number = ?
select * from case_master where desk = ? and number = ? for update
select * from case_master where desk = ? and signature = ? and resolved_at is null
select * from case_master where shown < touched
select * from delivery_dead where account_id = ? and died_at >= ? order by died_at desc, id desc limit 10
select * from delivery_trouble where account_id = ? order by since, lane
select * from export where account_id = :account and id = :id
select * from relay_copy where account_id = ? and conversation = ? and number = ? and message = ? order by target, position
select * from relay_copy where account_id = ? and conversation = ? and target = ? and copy_message = ? limit 1
select * from relay_copy where account_id = ? and conversation = ? and target = ? and state = 'OWED' order by message, position
select * from relay_copy where handle = ? and account_id = ? and conversation = ?
select * from relay_file where account_id = ? and conversation = ? and file = ?
select * from relay_inbox where account_id = ? and conversation = ? order by number, place, heard_at, event
select * from relay_thread where account_id = ? and conversation = ? and not has_left order by number
select * from relay_thread where account_id = ? and conversation = ? order by number
select * from retry where account_id = :account and problem in (:problems) and state in ('ASKED', 'SENT') order by asked_at desc, id limit 1
select * from retry where account_id = ? and id = ?
select * from retry where account_id = ? and id = ? and state = 'ASKED' for update skip locked
select * from retry where account_id = ? order by asked_at desc, id limit ?
select * from retry where state = 'ASKED' and expires_at <= ? order by expires_at limit ?
select * from slack_install where workspace_id = ? or workspace_id = (select org_id from slack_org_workspace where workspace_id = ?) order by is_org limit 1
select 1 from account where id = ? for no key update
select 1 from alert_channel where account_id = ? and (platform, workspace_id, channel_id) in ( select * from unnest(?::text[], ?::text[], ?::text[])) order by platform, workspace_id, channel_id for update
select 1 from relay_conversation where account_id = ? and conversation = ? for update
select 1 from relay_conversation where account_id = ? and conversation = ? for update skip locked
select a.id, a.key, a.name, a.create_integrations, c.account_id is not null as is_chosen from workspace_link l join account a on a.id = l.account_id left join channel_account c on c.platform = l.platform and c.workspace_id = l.workspace_id and c.channel_id = :place and c.account_id = l.account_id where l.platform = :platform and l.workspace_id = :workspace order by lower(a.name), a.key
select account_id from desk_scope where platform = ? and workspace_id = ? and channel_id = ? and user_id = ? and since > ?
select account_id, case_id as id, side from case_root where account_id = ? and handle = ?
select account_id, case_id as id, side from case_thread where platform = ? and workspace_id = ? and thread = ? limit 1
select account_id, conversation from relay_conversation where not is_open and closed_at < ? order by closed_at limit ?
select account_id, conversation from relay_inbox where ripe_at <= ? and not waits_for_files group by account_id, conversation order by min(ripe_at) limit ?
select account_id, conversation, number from relay_thread where platform = ? and workspace = ? and channel = ? and (thread = ? or ? = '') and thread is not null and not has_left
select account_id, day from activity_batch where day < ? group by account_id, day having sum(total) >= ? limit ?
select account_id, day from activity_day where not counted and day < ? limit ?
select account_id, day from activity_open where day < ? limit ?
select account_id, expires_at, used_at from link_code where hash = :hash for update
select account_id, id from subscription where digest_at <= :now and id <> all (cast(:but as uuid[])) order by digest_at limit 1 for update skip locked
select account_id, id from support_case where look_at <= ? order by look_at limit ?
select account_id, id, integration, begins_at, ends_at, reason, made_by, made_by_name from planned_work where account_id = ? and ends_at > ? order by begins_at, id limit ?
select account_id, id, platform, workspace_id, channel_id, integrations, types, directions, categories, threshold, repeats, quiet, digest, zone, language, mentions, made_by, made_at from subscription where account_id = ? and id = ?
select account_id, id, platform, workspace_id, channel_id, integrations, types, directions, categories, threshold, repeats, quiet, digest, zone, language, mentions, made_by, made_at from subscription where account_id = ? and id = ? and is_active for update
select account_id, id, platform, workspace_id, channel_id, integrations, types, directions, categories, threshold, repeats, quiet, digest, zone, language, mentions, made_by, made_at from subscription where account_id = ? and is_active order by made_at, id
select account_id, integration from silence_look where due_at <= ? order by due_at limit ?
select account_id, key, platform, name, state from integration where account_id = :account and (key = lower(:typed) or lower(name) = lower(:typed)) order by key = lower(:typed) desc, key limit 1
select account_id, key, platform, name, state from integration where account_id = :account and (key ilike :text or name ilike :text or platform ilike :text) order by key limit :most offset :from
select account_id, key, platform, name, state from integration where account_id = :account and key = any(:keys) order by key
select account_id, key, platform, name, state from integration where account_id = :account order by lower(left(key, :part)) = lower(:start) or lower(left(name, :part)) = lower(:start) or lower(right(key, :part)) = lower(:end) desc, abs(length(key) - :length), key limit :most
select account_id, key, platform, name, state from integration where account_id = ? and key = ?
select account_id, key, platform, name, state from integration where account_id = ? and key > ? order by key limit ?
select account_id, key, platform, name, state from integration where account_id = ? order by key
select account_id, lane from delivery_trouble
select account_id, lane, slot, max(id) as newest from delivery where slot = any (?::int[]) and id > ? group by account_id, lane, slot
select account_id, platform, workspace_id, channel_id, problem, phase, face, numbers, said_at, edited_at, round, summary, look_at from alert where account_id = :account and platform = :platform and workspace_id = :workspace and channel_id = :channel and summary = :summary
select account_id, platform, workspace_id, channel_id, problem, phase, face, numbers, said_at, edited_at, round, summary, look_at from alert where account_id = :account and problem in (:problems)
select account_id, platform, workspace_id, channel_id, problem, phase, face, numbers, said_at, edited_at, round, summary, look_at from alert where look_at between :from and :now order by look_at limit :most
select account_id, problem, trace, turn, min(due_at) over () as oldest from ( select l.account_id, l.problem, l.trace, l.due_at, row_number() over ( partition by l.account_id, p.integration order by n.news desc, l.due_at, l.problem) - n.news as turn from ( select account_id, problem, trace, due_at from problem_look where due_at between ? and ? order by due_at limit ?) l join problem p on p.account_id = l.account_id and p.id = l.problem cross join lateral ( select (p.revision = 0 or p.state in ('RESOLVED', 'RECOVERED'))::int) n (news) ) turns order by turn, due_at limit ?
select account_id, scopes, expires_at, last_used_at from api_key where hash = :hash and expires_at > :now and revoked_at is null
select account_id, secret, old_secret from webhook
select account_id, settings, expires_at, used_at from desk_code where hash = ? for update
select asked.reference from unnest(:references::text[]) with ordinality as asked (reference, place) where exists ( select 1 from activity where account_id = :account and activity.reference = asked.reference) order by asked.place
select at, body from relay_wording where account_id = ? and conversation = ? and number = ? and message = ?
select at, what, who, who_name, note from fix_event where account_id = ? and fix = ? order by at desc, id limit ?
select bytes from delivery_file where account_id = ? and handle = ? and file = ? and piece = ?
select bytes from relay_file_piece where account_id = ? and conversation = ? and file = ? and piece = ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where account_id = :account and signature = :signature and signature <> '' and integration = :integration and state <> 'RESOLVED' and not is_private and platform = :platform and workspace_id = :workspace and (everybody_reads or channel_id = :channel) order by (channel_id = :channel) desc, number desc limit 1
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where account_id = ? and id = ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where account_id = ? and id = ? for update
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where account_id = ? and number = ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where account_id = ? and requester = ? and opened_at > ? order by opened_at desc limit ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where number = ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where signature = ? and signature <> '' and desk = ? and id <> ? order by number desc limit ?
select c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform, c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked, c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority, c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until, c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at, c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds from support_case c where signature = ? and signature <> '' and desk = ? and state <> 'RESOLVED' order by master is not null, number limit ?
select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and (c.relname = 'account' or exists ( select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)) order by c.relname
select c.relname, i.inhrelid is not null as attached, coalesce(i.inhdetachpending, false) as leaving from pg_class c left join pg_inherits i on i.inhrelid = c.oid where c.relkind = 'r' and c.relname ~ '^activity_(past|[0-9]{4}_[0-9]{2})$' and c.relnamespace = (select relnamespace from pg_class where oid = 'activity'::regclass) order by c.relname
select cell.*, null::uuid as batch from (select date_trunc('hour', created_at, 'UTC') as hour, integration, status, type, direction, count(*) as activities from activity where account_id = :account and created_at >= :begin and created_at < :end group by 1, 2, 3, 4, 5 ) as cell union all select null, null, null, null, null, 0, id from activity_batch where account_id = :account and day = :day
select channel, message from delivery_message where account_id = ? and handle = ? and state = 'STANDS'
select channel_id from desk where platform = ? and workspace_id = ?
select clock_timestamp()
select coalesce(max(newest.id), 0) from generate_series(0, ?) as s (slot) cross join lateral ( select id from delivery where slot = s.slot order by id desc limit 1) newest
select coalesce(max(number) filter (where root = ?), max(number) + 1, 1) from relay_thread where account_id = ? and conversation = ?
select coalesce(max(number), 0) from audit_entry where account_id = ?
select coalesce(older.merged_into, older.id) as id, older.platform, older.sample as message from problem older join problem newer on newer.account_id = older.account_id and newer.integration = older.integration where newer.account_id = :account and newer.id = :id and older.signature_version <> :version order by older.last_seen desc, older.id
select coalesce(older.merged_into, older.id) as id, older.platform, said.message from ( select one.account_id, one.id, one.merged_into, one.platform, one.last_seen from problem one join problem newer on newer.account_id = one.account_id and newer.integration = one.integration where newer.account_id = :account and newer.id = :id and one.signature_version <> :version order by one.last_seen desc, one.id limit :widest) older cross join lateral ( select message from activity where account_id = :account and problem = older.id order by created_at desc limit :deepest) said order by older.last_seen desc, older.id
select count(*) > 0 as there, coalesce(bool_or(synced_at is null and failed_at > :written_off), false) as stuck from problem_record where account_id = :account and problem in (:parts) and reference = ''
select count(*) as owed, min(d.asked_at) filter (where t.lane is null) as oldest, (select count(*) from delivery_message m where m.account_id = ? and m.sent_at >= ?) as sent from delivery d left join delivery_trouble t on t.account_id = d.account_id and t.lane = d.lane where d.account_id = ?
select count(*) as owed, min(d.asked_at) filter (where t.lane is null) as oldest, (select count(*) from delivery_trouble) as channels from delivery d left join delivery_trouble t on t.account_id = d.account_id and t.lane = d.lane
select count(*) filter (where shown) as count, min(first_asked) filter (where shown) as first, max(asked_at) filter (where shown) as last, max(id) as up_to from (select distinct on (d.handle) d.id, d.body is not null as shown, d.asked_at, min(d.asked_at) over (partition by d.handle) as first_asked from delivery d where d.account_id = ? and d.lane = ? and d.manner is null and not exists ( select 1 from delivery_message m where m.account_id = d.account_id and m.handle = d.handle and m.state = 'STANDS') order by d.handle, d.id desc) m
select count(*) filter (where state = 'OWED') as owed, coalesce(max(attempts) filter (where state = 'OWED'), 0) as attempts, min(due_at) filter (where state = 'OWED') as next_try, count(*) filter (where state = 'GIVEN_UP') as given_up, coalesce( (array_agg(detail order by changed_at desc) filter (where state in ('OWED', 'GIVEN_UP')))[1], '') as detail from retry_message where account_id = ? and retry = ?
select count(*) filter (where status = 'ERROR') as failed, count(*) as activities from activity where account_id = :account and integration = :integration and created_at > :since
select count(*) from ( select from activity where account_id = :account and problem in (:parts) and created_at > :since limit :enough) seen
select count(*) from integration where account_id = :account and (key ilike :text or name ilike :text or platform ilike :text)
select count(*) from problem where account_id = ? and cause = ?
select count(*) from problem_history where account_id = :account and problem in (:parts) and what in ('OPENED', 'FAILED_AGAIN')
select count(*) from retry where account_id = ? and asked_at > ?
select count(*) from retry_message where account_id = ? and retry = ?
select created_at from activity where account_id = ? and created_at <= ? order by created_at desc limit 1
select created_at, id, sender_id, integration, direction, type, status, reference, message, message_cut, problem from activity where account_id = ? and created_at = ? and id = ?
select created_at, id, sender_id, integration, direction, type, status, reference, message, message_cut, problem from activity where account_id = ? and created_at between ? and ? and (created_at, id) in (select * from unnest(?::timestamptz[], ?::uuid[]))
select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding
select current_user
select current_user as name, rolsuper or rolbypassrls as bypasses, pg_has_role(relowner, 'member') as owns, pg_has_role('blackbird_account', 'member') and pg_has_role('blackbird_overview', 'member') as works from pg_roles cross join pg_class where rolname = current_user and pg_class.oid = 'account'::regclass
select d.*, h.first, h.first_asked, h.stands, h.any_files, t.reason, t.detail, t.since, t.probed_at, t.probes, t.next_probe, p.paused_until from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as l (account_id, lane, lowest) cross join lateral ( select ahead.handle, min(ahead.id) as first, min(ahead.asked_at) as first_asked, coalesce(m.state = 'STANDS', false) as stands, bool_or(ahead.has_files) as any_files, case when m.state = 'STANDS' then max(ahead.id) else coalesce(max(ahead.id) filter (where ahead.tried_at is not null), max(ahead.id)) end as id, row_number() over ( partition by coalesce(m.state = 'STANDS', false) or bool_or(ahead.is_mark) order by min(ahead.id)) as place from ( select handle, id, asked_at, tried_at, has_files, is_mark from delivery where account_id = l.account_id and lane = l.lane and id >= l.lowest order by id limit ?) ahead left join lateral ( select state from delivery_message where account_id = l.account_id and handle = ahead.handle limit 1) m on true group by ahead.handle, m.state) h cross join lateral ( select * from delivery where account_id = l.account_id and lane = l.lane and id = h.id limit 1) d left join delivery_trouble t on t.account_id = l.account_id and t.lane = l.lane left join delivery_pause p on p.account_id = l.account_id and p.lane = l.lane where h.place <= ? order by h.first
select d.body from delivery d where d.account_id = ? and d.lane = ? and d.manner is null and not exists ( select 1 from delivery_message m where m.account_id = d.account_id and m.handle = d.handle and m.state = 'STANDS') and d.body is not null and not exists ( select 1 from delivery later where later.account_id = d.account_id and later.lane = d.lane and later.id > d.id and later.handle = d.handle) order by d.id desc limit ?
select d.platform, d.workspace_id, d.channel_id, d.name, d.hours, d.zone, d.holidays, d.targets, d.greeting, d.visible_talk from account_desk o join desk d on d.id = o.desk where o.account_id = ?
select d.platform, d.workspace_id, d.channel_id, d.name, d.hours, d.zone, d.holidays, d.targets, d.greeting, d.visible_talk from default_desk f join desk d on d.id = f.desk
select d.platform, d.workspace_id, d.channel_id, d.name, d.hours, d.zone, d.holidays, d.targets, d.greeting, d.visible_talk from desk d where d.id = ?
select d.platform, d.workspace_id, d.channel_id, d.name, d.hours, d.zone, d.holidays, d.targets, d.greeting, d.visible_talk from desk d where d.id = coalesce( (select desk from account_desk where account_id = ?), (select desk from default_desk))
select date_trunc('hour', created_at, 'UTC') as hour, integration, status, type, direction, count(*) as activities from activity where account_id = :account and created_at >= :begin and created_at < :end group by 1, 2, 3, 4, 5
select desk from desk_queue where shown < touched
select direction, type, cured_after from problem_record where account_id = ? and problem = ? and synced_at is null
select direction, type, first_hour, hours, last_at, lag_seconds, folded_at from rhythm where account_id = ? and integration = ?
select direction, type, reference, failed_at, sender_id from retry_record where account_id = ? and retry = ? and (message = ? or ? = 0) order by number
select distinct account_id from integration order by account_id limit :most
select distinct account_id, problem from problem_record where failed_at < ? and reference <> ''
select distinct signature from problem where account_id = :account and (id = :id or merged_into = :id)
select due_at from problem_look where due_at <= ? order by due_at limit 1
select e.* from export_link l join export e on e.account_id = l.account_id and e.id = l.export_id where l.hash = :hash and l.expires_at > :now
select emoji, bool_or(is_added) as is_there from relay_reaction where account_id = ? and conversation = ? and number = ? and message = ? group by emoji
select entry_id, count(*) filter (where helpful) as yes, count(*) filter (where not helpful) as no from guide_vote where account_id = :account group by entry_id
select exists ( select from activity where account_id = :account and created_at >= :since and (:anyIntegration or integration in (:integrations)))
select exists ( select from delivery_message where account_id = ? and handle = ? and state = 'GONE')
select exists ( select from relay_conversation where account_id = ? and conversation = ?)
select exists (select from activity where account_id = ? and integration = ? and created_at >= ?)
select exists (select from case_master_deed where desk = ? and master = ?)
select exists (select from desk_notice where desk = ? and notice = ?)
select exists (select from pg_extension where extname = 'citus')
select exists (select from pg_roles where rolname = ?)
select exists (select from relay_thread where account_id = ? and conversation = ? and root = ? and not has_left)
select exists (select from subscription where account_id = :account and is_active) or exists (select from alert where account_id = :account) or exists (select from problem_watch where account_id = :account)
select f.account_id, f.id, f.platform, coalesce(o.sample, f.sample) as sample from fix f left join fix o on o.account_id = f.origin_account and o.id = f.origin_fix where f.signature_version <> ? limit ?
select f.account_id, f.id, f.platform, f.title, f.line, f.reason, f.told_by, f.told_by_name, f.from_case, f.used_at, f.times, f.retired_at is not null as retired, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and v.helped) as helped, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and not v.helped) as not_helped from fix f where f.account_id = :account
select f.account_id, f.id, f.platform, f.title, f.line, f.reason, f.told_by, f.told_by_name, f.from_case, f.used_at, f.times, f.retired_at is not null as retired, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and v.helped) as helped, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and not v.helped) as not_helped from fix f where f.account_id = :account and (strpos(lower(f.line), lower(:words)) > 0 or strpos(lower(f.title), lower(:words)) > 0 or strpos(lower(f.platform), lower(:words)) > 0) order by retired, f.used_at desc, f.id limit :limit offset :without
select f.account_id, f.id, f.platform, f.title, f.line, f.reason, f.told_by, f.told_by_name, f.from_case, f.used_at, f.times, f.retired_at is not null as retired, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and v.helped) as helped, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and not v.helped) as not_helped from fix f where f.account_id = :account and f.id = :id
select f.account_id, f.id, f.platform, f.title, f.line, f.reason, f.told_by, f.told_by_name, f.from_case, f.used_at, f.times, f.retired_at is not null as retired, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and v.helped) as helped, (select count(*) from fix_vote v where v.account_id = f.account_id and v.fix = f.id and not v.helped) as not_helped from fix f where f.account_id = :account and f.id in ( select k.fix from fix_key k where k.account_id = :account and k.signature in (:signatures))
select format('alter role %I password %L', ?::text, ?::text)
select format('create role %I login noinherit', ?::text)
select format('grant blackbird_account, blackbird_overview to %I', ?::text)
select g.subject_kind, g.subject_id, g.granted, g.granted_by, g.granted_by_name, g.granted_at from workspace_link l left join access_grant g on g.account_id = l.account_id and g.platform = l.platform and g.workspace_id = l.workspace_id where l.platform = :platform and l.workspace_id = :workspace and l.account_id = :account order by g.granted_at, g.subject_id
select hash from admin_token
select helped from fix_vote where account_id = ? and fix = ? and voter = ?
select helpful, comment from guide_vote where account_id = :account and entry_id = :entry and chat_platform = :platform and workspace_id = :workspace and user_id = :user
select hiding from account_discretion where account_id = ?
select hour, sum(errors) as errors from problem_hour where account_id = :account and problem in (:parts) and hour >= :from group by hour
select id from case_master_deed order by id limit ?
select id from problem where account_id = :account and (id = :id or merged_into = :id) order by id
select id from problem where account_id = :account and (id in (:ids) or merged_into in (:ids)) order by id for update
select id from problem where account_id = :account and integration = :integration and id <> :id and merged_into is null and state in (:going_on) and ((cause in (:parts) and not (:is_cause and cause = :id)) or (:is_cause and cause is null and coalesce(since, first_seen) > :since))
select id from problem where account_id = ? and id = ? for update
select id, alive_until from delivery_worker
select id, beat from lease_replica where kind = ?
select id, count(*) as stuck, (array_agg(reference order by failed_at, reference))[1\:100] as names from ( select whole.id, r.reference, min(r.failed_at) as failed_at from problem whole join problem part on part.account_id = whole.account_id and (part.id = whole.id or part.merged_into = whole.id) join problem_record r on r.account_id = part.account_id and r.problem = part.id where whole.account_id = :account and whole.id in (:problems) and r.reference <> '' and r.synced_at is null and r.failed_at > coalesce(whole.written_off, :epoch) group by whole.id, r.direction, r.type, r.reference) record group by id
select id, key, name, create_integrations from account where id = :id
select id, key, name, salt, seal from audit_person where account_id = :account and key = :key and name = :name limit 1
select id, key, name, salt, seal from audit_person where account_id = ?
select id, sample from problem where account_id = :account and (id = :id or merged_into = :id)
select id, title from problem where account_id = ? and merged_into = ? order by last_seen desc, id limit ?
select integration, name, reach, note from contact_point where account_id = :account order by integration
select integration, type, direction, reference, created_at from activity where account_id = :account and reference = any(:references) and status = 'SUCCESS' and created_at >= :since order by created_at
select integration, verdict, days from silence_look where account_id = ? and integration = any(?::text[])
select is_open or coalesce(closed_at > ?::timestamptz, false) from relay_conversation where account_id = ? and conversation = ?
select l.heard_from, (select zone from account a where a.id = l.account_id) as zone from silence_look l where l.account_id = ? and l.integration = ? and l.due_at <= ? for update of l skip locked
select language from account where id = ? and language is not null
select language from person_language where account_id = ? and person = ?
select linked_by from workspace_link where platform = :platform and workspace_id = :workspace order by linked_at limit 1
select m.*, t.platform, t.workspace from relay_message m join relay_thread t using (account_id, conversation, number) where m.account_id = ? and m.conversation = ?
select m.*, t.platform, t.workspace from relay_message m join relay_thread t using (account_id, conversation, number) where m.account_id = ? and m.conversation = ? and m.number = ? and m.message = ?
select m.*, t.platform, t.workspace from relay_message m join relay_thread t using (account_id, conversation, number) where m.account_id = ? and m.conversation = ? order by m.said_at, m.place, m.number
select m.account_id, m.conversation, m.message, m.channel, t.platform, t.workspace, count(*) filter (where c.state in ('OWED', 'STANDS', 'REFUSED')) as wanted, count(*) filter (where c.state = 'STANDS') as there, count(*) filter (where c.state = 'REFUSED' or (c.state = 'OWED' and c.is_held)) as lost from relay_thread t join relay_message m using (account_id, conversation, number) left join lateral ( select c.state, target.is_held from relay_copy c join relay_thread target on target.account_id = c.account_id and target.conversation = c.conversation and target.number = c.target where c.account_id = m.account_id and c.conversation = m.conversation and c.number = m.number and c.message = m.message and target.side = 'CUSTOMER') c on true where t.root = ? and t.is_speaking_only group by m.account_id, m.conversation, m.number, m.message, m.channel, m.place, t.platform, t.workspace order by m.place, m.conversation
select max(ends_at) as until from planned_work where account_id = :account and ends_at > :now and begins_at <= :now and integration in (:integration, '')
select max(freed) as until from ( (select guessed_at as freed from link_guess where platform = :platform and workspace_id = :workspace and user_id = :user and guessed_at > :since order by guessed_at desc limit 1 offset :by_person) union all (select guessed_at from link_guess where platform = :platform and workspace_id = :workspace and guessed_at > :since order by guessed_at desc limit 1 offset :by_workspace)) as counted having max(freed) is not null
select min(look_at) as next from problem_record where account_id = :account and problem in (:problems) and look_at is not null
select name from audit_person where account_id = :account and key = :key
select name, body from snippet where desk = ? and name = ?
select name, body from snippet where desk = ? order by name limit ?
select nextval('case_number')
select number, at, act, subject, place, person, actor, before, after, hash from audit_entry where account_id = ? and number > ? and number <= ? order by number limit ?
select number, hash from audit_head where account_id = ?
select number, hash from audit_head where account_id = ? for update
select number, is_private, owner_name, started_at, count(*) over () - 1 as others from support_case where account_id = :account and problem in (:problems) and state <> 'RESOLVED' order by number desc limit 1
select number, message, at, body from relay_wording where account_id = ? and conversation = ? order by number, message, id
select own.relname as table_name, other.relname as pointed_at from pg_constraint k join pg_class own on own.oid = k.conrelid join pg_class other on other.oid = k.confrelid where k.contype = 'f' and own.oid <> other.oid and own.relnamespace = current_schema()::regnamespace
select owner, owner_name from support_case where desk = ? and owner <> '' group by owner, owner_name order by max(number) desc limit ?
select p.account_id, p.id, p.integration, p.platform, p.template, p.title, p.sample, p.sample_at, p.sample_id, whole.count, p.counted_before, whole.first_seen, whole.last_seen, p.state, p.since, p.muted_until, p.ended_at, p.written_off, p.changed_at, p.changed_by, p.changed_by_name, p.reason, p.inferred, p.owner, p.owner_name, p.guide, p.category, p.silence, p.cause, p.revision from problem p cross join lateral ( select cast(sum(part.count) as bigint) as count, min(part.first_seen) as first_seen, max(part.last_seen) as last_seen from ( select p.count, p.first_seen, p.last_seen union all select m.count, m.first_seen, m.last_seen from problem m where m.account_id = p.account_id and m.merged_into = p.id) part) whole where p.account_id = :account and p.integration = :integration and p.merged_into is null and p.id <> :id and p.category in (:categories) and p.state in (:going_on)
select p.account_id, p.id, p.integration, p.platform, p.template, p.title, p.sample, p.sample_at, p.sample_id, whole.count, p.counted_before, whole.first_seen, whole.last_seen, p.state, p.since, p.muted_until, p.ended_at, p.written_off, p.changed_at, p.changed_by, p.changed_by_name, p.reason, p.inferred, p.owner, p.owner_name, p.guide, p.category, p.silence, p.cause, p.revision from problem p cross join lateral ( select cast(sum(part.count) as bigint) as count, min(part.first_seen) as first_seen, max(part.last_seen) as last_seen from ( select p.count, p.first_seen, p.last_seen union all select m.count, m.first_seen, m.last_seen from problem m where m.account_id = p.account_id and m.merged_into = p.id) part) whole where p.account_id = :account and p.merged_into is null and p.id = ( select coalesce(merged_into, id) from problem where account_id = :account and id = :id)
select part.id as part, whole.id, whole.guide from problem part join problem whole on whole.account_id = part.account_id and whole.id = coalesce(part.merged_into, part.id) where part.account_id = :account and part.id in (:logged)
select pg_advisory_xact_lock(?)::text
select pg_advisory_xact_lock(hashtextextended(?, 0))::text
select pg_has_role(?, 'blackbird_account', 'member') and pg_has_role(?, 'blackbird_overview', 'member')
select platform, workspace, channel, words from full_text where account_id = ? and name = ? and forget_at > ?
select platform, workspace_id, channel_id, count(*) as said from alert where account_id = ? and said_at > ? and phase in ('SAID', 'OVER') and (platform, workspace_id, channel_id) in ( select * from unnest(?::text[], ?::text[], ?::text[])) group by platform, workspace_id, channel_id
select platform, workspace_id, channel_id, thread from case_thread where account_id = ? and case_id = ? and side = ?
select platform, workspace_id, workspace_name from workspace_link where account_id = ? order by linked_at, platform, workspace_id
select quoted, guide from case_draft where account_id = ? and id = ?
select r.direction, r.type, r.reference, max(r.failed_at) as failed_at from retry join retry_record r on r.account_id = retry.account_id and r.retry = retry.id where retry.account_id = ? and retry.integration = ? and retry.state = 'SENT' and retry.decided_at > ? and retry.asked_at > ? group by r.direction, r.type, r.reference
select r.integration from rhythm r join integration i on i.account_id = r.account_id and i.key = r.integration where r.account_id = :account and r.integration <> :integration and i.state = 'CONNECTED' and (r.keeps_rest or not :rest) order by r.per_week desc, r.integration limit :most
select r.problem, r.direction, r.type, r.reference, r.failed_at, coalesce(( select a.sender_id from activity a where a.account_id = r.account_id and a.reference = r.reference and a.integration = r.integration and a.direction = r.direction and a.type = r.type and a.status = 'ERROR' and a.created_at = r.failed_at order by a.id limit 1), '') as sender_id from problem_record r where r.account_id = :account and r.problem in (:parts) and r.reference <> '' and r.synced_at is null and r.failed_at > :written_off and not exists ( select from problem_record later where later.account_id = r.account_id and later.problem in (:parts) and later.direction = r.direction and later.type = r.type and later.reference = r.reference and later.synced_at is null and (later.failed_at, later.problem) > (r.failed_at, r.problem)) order by r.failed_at, r.reference limit :most
select r.problem, r.direction, r.type, r.reference, r.integration, r.failed_at, r.cured_after from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[]) as went (integration, direction, type, reference, first_at, last_at) join problem_record r on r.account_id = ? and r.integration = went.integration and r.reference = went.reference and r.direction = went.direction and r.type = went.type where went.last_at > r.cured_after and (r.synced_at is null or went.first_at < r.synced_at)
select retry.* from retry_record join retry on retry.account_id = retry_record.account_id and retry.id = retry_record.retry where retry_record.account_id = ? and retry_record.integration = ? and retry_record.reference = ? and retry_record.direction = ? and retry_record.type = ? and retry.state in ('ASKED', 'SENT') order by retry.asked_at desc, retry.id limit 1
select revision, at, state, what, why, who, who_name from problem_history where account_id = ? and problem = ? order by revision desc limit ?
select revision, at, what, why, who, who_name from case_event where account_id = ? and case_id = ? order by revision
select role from link_code where hash = ? and role is not null and expires_at > ?
select s.slot from delivery_slot s join unnest(?::int[], ?::bigint[]) as h (slot, fence) using (slot, fence) where s.owner = ? for share of s
select sample, count from problem where platform = :platform and guide is not null and guide <> :guide and last_seen >= :since and sample <> '' order by count desc limit :most
select secret, case when old_until > ? then old_secret end as old_secret from webhook where account_id = ?
select seen from subscription where account_id = ? and id = ? and seen is not null
select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true), set_config('idle_in_transaction_session_timeout', '10s', true)
select set_config('idle_in_transaction_session_timeout', '5s', true)
select side, at, text from case_word where account_id = ? and case_id = ? order by at, number, side
select signature from fix_key where account_id = ? and fix = ?
select signature from problem where account_id = ? and id = ? and merged_into is null and revision = 0 and signature_version = ?
select since from problem_change where since <= ? order by since limit 1
select since, noted_at from hearing
select size from lease_size where kind = ?
select size from lease_size where kind = ? for share
select size, number, holder, fence from lease where kind = ?
select slot, fence from delivery_slot where owner = ?
select slot, owner, fence from delivery_slot
select state = 'RESOLVED' from problem where account_id = ? and id = ?
select substring(pg_get_expr(relpartbound, oid) from 'TO \(''(.*)''\)')::timestamptz from pg_class where oid = to_regclass('activity_past') and relpartbound is not null
select summary, began_at, summed_at from alert_channel where account_id = :account and platform = :platform and workspace_id = :workspace and channel_id = :channel
select thread_channel, thread from delivery_message where account_id = ? and handle = ? and thread is not null
select to_regclass(?) is not null
select touched from desk_queue where desk = ? and shown < touched for update skip locked
select true from workspace_link where platform = ? and workspace_id = ? and account_id = ? for key share
select verdict, count(*) as many from silence_look where account_id = ? group by verdict
select view from activity_view where account_id = :account and name = :name
select ways.direction, kinds.type from (values ('PULL'), ('PUSH')) ways (direction) cross join (values ('ORDER'), ('CUSTOMER'), ('PRODUCT')) kinds (type) where exists ( select from problem_record r where r.account_id = :account and r.problem in (:parts) and r.direction = ways.direction and r.type = kinds.type)
select who, max(who_name) as name, max(at) as last from problem_history where account_id = ? and who <> '' group by who order by last desc, who limit ?
select who, who_name from case_follower where account_id = ? and case_id = ? and side = ? order by since, who
select workspace_id, 'bot_token', bot_token from slack_install union all select workspace_id, 'refresh_token', refresh_token from slack_install where refresh_token is not null
select zone from account where id = :account and zone is not null
select zone from person_zone where account_id = :account and platform = :platform and workspace_id = :workspace and user_id = :user
update account set language = ? where id = ?
update account set zone = :zone where id = :account
update activity_day set counted = false where account_id = ? and day = ? and counted
update activity_view set linked_at = :now where account_id = :account and name = :name
update activity_view set linked_at = :now where account_id = :account and name between :first and :last and linked_at is not null returning view
update alert set look_at = :now where account_id = :account and platform = :platform and workspace_id = :workspace and channel_id = :channel and look_at > :now
update alert set look_at = :until where account_id = :account and platform = :platform and workspace_id = :workspace and channel_id = :channel and problem = :problem
update alert_channel set summary = :summary, began_at = :began, summed_at = :at where account_id = :account and platform = :platform and workspace_id = :workspace and channel_id = :channel
update api_key set last_used_at = :now where hash = :hash and (last_used_at is null or last_used_at <= :due)
update case_master set resolved_at = ?, fix = ?, touched = touched + 1 where desk = ? and number = ? and resolved_at is null
update case_master set shown = touched where desk = ? and number = ?
update case_master set touched = touched + 1 where desk = ? and number = ?
update delivery set tried_at = null where ctid = any (array( select found.ctid from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as u (account_id, lane, id) cross join lateral ( select ctid from delivery where account_id = u.account_id and lane = u.lane and id = u.id limit 1) found))
update delivery_slot set owner = ?, fence = fence + 1 where slot in ( select s.slot from delivery_slot s join unnest(?::int[], ?::bigint[]) as free (slot, fence) on free.slot = s.slot and free.fence = s.fence order by s.slot limit ? for update of s skip locked)
update delivery_slot set owner = null where owner = ? and slot = any (?::int[])
update delivery_trouble set next_probe = :now where platform = :platform and workspace = :workspace and (:channel = '' or channel = :channel) returning account_id, channel
update delivery_trouble set next_probe = ? where account_id = ? and lane = ?
update delivery_trouble set reason = ?, detail = ?, probed_at = ?, probes = ?, next_probe = case when next_probe = ? then ? else next_probe end where account_id = ? and lane = ? returning next_probe
update desk_code set used_at = ? where hash = ?
update desk_queue set shown = ? where desk = ?
update export e set state = 'RUNNING', runner = :runner, free_from = :lease, activities = 0, changed_at = :now from ( select account_id, id, free_from > requested_at as is_again from export where state in ('OWED', 'RUNNING') and free_from <= :now order by free_from limit 1 for update skip locked ) free where e.account_id = free.account_id and e.id = free.id returning e.*, free.is_again
update export set letter_channel = :channel, letter_id = :letter where account_id = :account and id = :id
update export set state = 'CANCELLED', changed_at = :now, changed_by = '' where account_id = :account and platform = :platform and workspace_id = :workspace and state in ('OWED', 'RUNNING')
update export set state = 'CANCELLED', changed_at = :now, changed_by = :who where account_id = :account and id = :id and state in ('OWED', 'RUNNING')
update export set state = :state, activities = :activities, detail = :detail, changed_at = :now where account_id = :account and id = :id and state = 'RUNNING' and runner = :runner
update fix set origin_account = null, origin_fix = null where origin_account = ?
update guide_vote set comment = :comment where account_id = :account and entry_id = :entry and chat_platform = :platform and workspace_id = :workspace and user_id = :user
update lease l set holder = ?, fence = l.fence + 1 from unnest(?::int[], ?::bigint[]) as w (number, fence) where l.kind = ? and l.size = ? and l.number = w.number and l.fence = w.fence returning l.number
update lease set holder = null, fence = fence + 1 where kind = ? and holder = ?
update lease set holder = null, fence = fence + 1 where kind = ? and size = ? and number = ? and holder = ?
update link_code set used_at = :now where hash = :hash
update planned_work set begins_at = least(begins_at, :now), ends_at = :now, stopped_by_name = :name where account_id = :account and id = :id and ends_at > :now
update planned_work set summed_at = null, quiet_until = :then where account_id = :account and id = :id
update problem part set merged_into = null, guide = coalesce(part.guide, whole.guide), category = coalesce(part.category, whole.category) from problem whole where part.account_id = :account and part.id in (:parts) and whole.account_id = part.account_id and whole.id = part.merged_into
update problem set cause = :cause, inferred = :inferred where account_id = :account and id = :id and (cause is distinct from :cause or inferred <> :inferred)
update problem set guide = :guide, category = :category where account_id = :account and id = :id
update problem set merged_into = :whole where account_id = :account and id in (:parts)
update problem set owner = :owner, owner_name = :owner_name where account_id = :account and id = :id
update problem set state = :state, since = :since, muted_until = :muted_until, ended_at = :ended_at, written_off = :written_off, counted_before = case when :begins then least(told_count, :count - 1) else counted_before end, reason = :why, changed_at = :now, changed_by = :who, changed_by_name = :who_name, owner = :owner, owner_name = :owner_name where account_id = :account and id = :id
update problem set told_count = :count, told_stuck = :stuck where account_id = :account and id = :id and (told_count <> :count or told_stuck <> :stuck)
update problem_change set since = ? where (account_id, problem) in ( select account_id, problem from problem_change where account_id = ? and problem = ? for update skip locked)
update problem_look set due_at = ? where account_id = ? and problem = ?
update problem_record r set synced_at = silent.at, look_at = null from unnest(?::text[], ?::text[], ?::timestamptz[]) as silent (direction, type, at) where r.account_id = ? and r.problem = ? and r.synced_at is null and r.direction = silent.direction and r.type = silent.type
update relay_conversation set is_open = ?, closed_at = ? where account_id = ? and conversation = ? and is_open <> ?
update relay_copy set copy_channel = ?, copy_message = ?, state = case when state = 'WITHDRAWN' then state else 'STANDS' end where handle = ? and account_id = ? and conversation = ?
update relay_copy set state = 'REFUSED' where handle = ? and account_id = ? and conversation = ? and state <> 'WITHDRAWN'
update relay_inbox set fetch_at = ? where account_id = ? and conversation = ? and event = ?
update relay_inbox set ripe_at = ? where account_id = ? and conversation = ? and ripe_at <= ? and not waits_for_files
update relay_inbox set waits_for_files = false where account_id = ? and conversation = ? and event = ?
update relay_thread set channel = ?, thread = ?, look_at = ?, looks = 0 where account_id = ? and conversation = ? and number = ? and thread is null
update relay_thread set has_left = true, look_at = null where account_id = ? and platform = ? and workspace = ? and side = 'CUSTOMER' and not has_left
update relay_thread set look_at = ?, looks = ? where account_id = ? and conversation = ? and number = ?
update relay_thread t set look_at = ?, looks = 0 where platform = ? and thread is not null and not has_left and exists ( select 1 from relay_conversation c where c.account_id = t.account_id and c.conversation = t.conversation and (c.is_open or c.closed_at > ?))
update retry set state = ?, records = ?, decided_by = ?, decided_by_name = ?, decided_at = ? where account_id = ? and id = ?
update retry_message m set attempts = m.attempts + 1, due_at = ? from ( select account_id, retry, number from retry_message where state = 'OWED' and due_at <= ? and account_id <> all (?::uuid[]) order by due_at limit 1 for update skip locked) due where m.account_id = due.account_id and m.retry = due.retry and m.number = due.number returning m.account_id, m.retry, m.number, m.attempts
update retry_message set state = ?, due_at = ?, detail = ?, changed_at = ? where account_id = ? and retry = ? and number = ? and state = 'OWED' and attempts = ?
update silence_look set due_at = :at, verdict = :verdict, days = :days, heard_from = :from where account_id = :account and integration = :integration
update slack_install set bot_token = ?, refresh_token = ?, expires_at = ?, refreshing_until = null where workspace_id = ? and installed_at = ?
update slack_install set refreshing_until = ? where workspace_id = ( select workspace_id from slack_install where refresh_token is not null and expires_at < ? and (refreshing_until is null or refreshing_until < ?) order by expires_at limit 1 for update skip locked) returning *
update subscription set digest_at = :at where account_id = :account and id = :id
update webhook set is_active = false, why = ?, changed_at = ? where account_id = ? and url = ?
update webhook set old_secret = secret, old_until = ?, secret = ?, changed_at = ? where account_id = ?
update webhook set url = ?, confirm_above = ?, is_active = true, why = '', changed_at = ? where account_id = ?
with cell as (select date_trunc('hour', created_at, 'UTC') as hour, integration, status, type, direction, count(*) as activities from activity where account_id = :account and created_at >= :begin and created_at < :end group by 1, 2, 3, 4, 5 ) insert into activity_count (account_id, day, hour, integration, status, type, direction, activities) select :account, :day, hour, integration, status, type, direction, activities from cell where (select sum(activities) >= greatest(:enough, :rows_a_cell * count(*)) from cell)
with changed as ( update fix set signature_version = :version where account_id = :account and id = :id returning account_id, id) insert into fix_key (account_id, signature, fix) select account_id, :signature, id from changed on conflict do nothing
with dropped as ( delete from delivery where account_id = ? and platform = ? and workspace = ? and channel <> all (?::text[]) returning account_id, handle), away as ( delete from delivery_trouble where account_id = ? and platform = ? and workspace = ? and channel <> all (?::text[])) delete from delivery_file f using dropped d where f.account_id = d.account_id and f.handle = d.handle
with due as ( select problem, direction, type, reference from problem_record where account_id = :account and problem in (:problems) and look_at <= :now order by problem, direction, type, reference limit :most for update) update problem_record r set synced_at = case when r.reference = '' then ( select a.created_at from activity a where a.account_id = r.account_id and a.integration = r.integration and a.direction = r.direction and a.type = r.type and a.status = 'SUCCESS' and a.created_at > r.cured_after order by a.created_at limit 1) else ( select a.created_at from activity a where a.account_id = r.account_id and a.reference = r.reference and a.integration = r.integration and a.direction = r.direction and a.type = r.type and a.status = 'SUCCESS' and a.created_at > r.cured_after order by a.created_at limit 1) end, look_at = case when r.seen_at > :settled then cast(:again as timestamptz) end from due where r.account_id = :account and r.problem = due.problem and r.direction = due.direction and r.type = due.type and r.reference = due.reference
with held as ( select s.slot from delivery_slot s join unnest(?::int[], ?::bigint[]) as h (slot, fence) using (slot, fence) where s.owner = ? for share of s), claimed as ( update delivery d set tried_at = coalesce(d.tried_at, ?) where d.ctid = any (array( select found.ctid from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as c (account_id, lane, id) cross join lateral ( select ctid, slot from delivery where account_id = c.account_id and lane = c.lane and id = c.id limit 1) found where found.slot = any (array(select slot from held)))) returning d.account_id, d.id, d.handle, d.parent) select c.id, m.channel, m.message, m.state, m.delivery_id, m.round, m.thread_channel, m.thread, p.channel as parent_channel, p.message as parent_message, p.state as parent_state, p.thread_channel as within_channel, p.thread as within from claimed c left join lateral ( select * from delivery_message where account_id = c.account_id and handle = c.handle limit 1) m on true left join lateral ( select * from delivery_message where account_id = c.account_id and handle = c.parent limit 1) p on true
with next as ( update problem set revision = revision + 1 where account_id = :account and id = :id returning account_id, id, revision) insert into problem_history (account_id, problem, revision, at, state, what, why, who, who_name) select account_id, id, revision, :now, :state, :what, :why, :who, :who_name from next
with next as ( update support_case set revision = revision + 1 where account_id = :account and id = :id returning account_id, id, revision) insert into case_event (account_id, case_id, revision, at, what, why, who, who_name) select account_id, id, revision, :now, :what, :why, :who, :who_name from next returning revision
with next as materialized ( select account_id, conversation, event from relay_inbox i where waits_for_files and fetch_at <= ? and exists ( select from relay_thread t where t.account_id = i.account_id and t.conversation = i.conversation and t.number = i.number and t.platform = any (?::text[])) order by fetch_at limit 1 for update skip locked) update relay_inbox i set fetch_at = ?, tries = i.tries + 1 from next where i.account_id = next.account_id and i.conversation = next.conversation and i.event = next.event returning i.*
with next as materialized ( select account_id, conversation, number from relay_thread t where look_at <= ? and platform = any (?::text[]) order by exists ( select 1 from relay_inbox i where i.account_id = t.account_id and i.conversation = t.conversation) desc, look_at limit 1 for update skip locked) update relay_thread t set look_at = ?, looks = t.looks + 1 from next where t.account_id = next.account_id and t.conversation = next.conversation and t.number = next.number returning t.*
with old as ( select r.direction, r.type, r.reference from problem_record r where r.account_id = :account and r.problem = :problem and r.failed_at < :before and r.reference <> '' and (r.synced_at is not null or exists ( select from problem_record later where later.account_id = :account and later.problem = :problem and later.synced_at is null and later.failed_at > r.failed_at)) order by r.direction, r.type, r.reference limit :most for update skip locked) delete from problem_record r using old where r.account_id = :account and r.problem = :problem and r.direction = old.direction and r.type = old.type and r.reference = old.reference
with recursive found (account_id, lane, slot) as ( (select account_id, lane, slot from delivery order by account_id, lane, id limit 1) union all select next.account_id, next.lane, next.slot from found cross join lateral ( select account_id, lane, slot from delivery d where (d.account_id, d.lane) > (found.account_id, found.lane) order by d.account_id, d.lane, d.id limit 1) next) select account_id, lane, slot from found where slot = any (?::int[])
with taken as ( delete from activity_batch where account_id = ? and day = ? returning hours, integrations, statuses, types, directions, counts) select one.hour, one.integration, one.status, one.type, one.direction, one.activities from taken cross join lateral unnest(hours, integrations, statuses, types, directions, counts) as one (hour, integration, status, type, direction, activities)
