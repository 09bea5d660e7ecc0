-- The trace (W3C Trace Context) of what caused a look at a problem, a change of it, and a message, so
-- that the call to the chat stands in the trace of the POST. Null for what is not traced; an older
-- version of the bot leaves it so.
alter table problem_look add column trace text;
alter table problem_change add column trace text;
alter table delivery add column trace text;
