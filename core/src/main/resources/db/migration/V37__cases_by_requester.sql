-- What one person has opened lately: asked for with each case that is opened.
create index support_case_by_requester on support_case (account_id, requester, opened_at desc);
