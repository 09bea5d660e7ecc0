-- A link code may name a Slack user group or a Discord role whose members may use it, besides those who
-- look after the workspace.
alter table link_code add column role text;
