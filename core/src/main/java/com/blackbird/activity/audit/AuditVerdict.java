package com.blackbird.activity.audit;

import com.blackbird.activity.language.Said;

/** Whether an account's audit log is as it was written. */
public sealed interface AuditVerdict {
  /**
   * Nothing was taken out or changed, as far as the log itself can tell.
   *
   * @param entries how many there are
   * @param hash the newest one's; who keeps it elsewhere can tell later whether all is still there
   */
  record Whole(long entries, String hash) implements AuditVerdict {}

  /**
   * It is not.
   *
   * @param number the first entry that does not fit
   */
  record Broken(long number, Said why) implements AuditVerdict {}
}
