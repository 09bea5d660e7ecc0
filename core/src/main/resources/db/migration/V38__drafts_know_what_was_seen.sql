-- Of two people who change a subscription at the same time the later one is told, instead of undoing the other's change
-- unseen: a draft knows what the subscription in whose place it would be said when it was made of it. Null for the draft
-- of something new, and for what is no draft.
alter table subscription add column seen uuid;
