-- Records that failed longer ago than the log is kept are forgotten in time; they are found by when they
-- failed. A few pages of a BRIN index do, since rows come in that order, and storing an error costs no more.
create index problem_record_failed_ix on problem_record
  using brin (failed_at) with (pages_per_range = 32, autosummarize = on);
