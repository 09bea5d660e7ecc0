package com.blackbird.activity.audit;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about the audit log. */
interface AuditTexts {
  static AuditTexts in(Language language) {
    return Texts.in(AuditTexts.class, language);
  }

  @English("Who did what, where, and what it was before; for admins")
  String summary();

  @English("What to do; nothing shows the newest entries")
  String actionOption();

  @English("Show entries")
  String showEntries();

  @English("Check that nothing is missing")
  String checkComplete();

  @English("Only of this")
  String whatOption();

  @English("Only since then: 24h, 7d or 2026-11-30")
  String sinceOption();

  @English("24 hours")
  String dayLong();

  @English("7 days")
  String weekLong();

  @English("30 days")
  String monthLong();

  @English("Only entries before this number")
  String beforeOption();

  @English("Only of this person: a part of the name, or a mention")
  String whoOption();

  @English("Audit log")
  String title();

  @English("Nothing here fits.")
  String nothing();

  @English("by itself")
  String byItself();

  @English(
      "{act, select, PROBLEM_CHANGED {changed a problem} SUBSCRIPTION_SET {set what a"
          + " channel hears} SUBSCRIPTION_ENDED {ended what a channel heard} CASE_OPENED {opened"
          + " a case} CASE_CHANGED {changed a case} READY_ANSWER_SET {changed a ready answer}"
          + " GUIDE_WRITTEN {wrote a guide} GUIDE_VOTED {voted on a guide} CONTACT_SET {set a"
          + " contact} FIX_CHANGED {changed a fix} WORK_PLANNED {planned work} WORK_ENDED {ended"
          + " planned work} INTEGRATION_SET {set an integration} RETRY_ASKED {asked to sync"
          + " again} RETRY_SENT {synced again} RETRY_CANCELLED {cancelled a new sync}"
          + " WEBHOOK_SET {set the webhook} WEBHOOK_ENDED {removed the webhook} ACCOUNT_SET {set"
          + " the account} KEY_MADE {made an API key} KEY_REPLACED {replaced an API key}"
          + " KEY_ENDED {ended an API key} LINK_CODE_MADE {made a link code} WORKSPACE_LINKED"
          + " {linked a workspace} WORKSPACE_UNLINKED {unlinked a workspace} RIGHT_GIVEN {gave a"
          + " right} RIGHT_TAKEN {took a right} DESK_CODE_MADE {made a desk code} DESK_SET {set"
          + " where support works} EXPORT_MADE {took the log as a file} PRIVACY_SET {set what is"
          + " hidden} FULL_TEXT_SHOWN {read a full text} LOG_READ {read the log over HTTP}"
          + " PERSON_FORGOTTEN {had a person forgotten} ACCOUNT_ERASED {erased an account}"
          + " RIGHT_REFUSED {was refused for lack of a right} CODE_REFUSED {tried a code that is"
          + " none} KEY_REFUSED {tried a key that is none} other {{act}}}")
  String did(Act act);

  @English("the key {id} of the API")
  String apiKey(String id);

  @English("{field}: {after}")
  String set(String field, String after);

  @English("{field}: {before} → {after}")
  String changed(String field, String before, String after);

  @English("over the API, from {address}")
  String overApi(String address);

  @English("the admin token")
  String adminToken();

  @English("in {place}")
  String place(String place);

  @English("Older")
  String older();

  @English("Check that nothing is missing")
  String check();

  @English(
      "Entries can be added and never changed; each carries a hash of the one before it. Only"
          + " admins read them.")
  String note();

  @English("The audit log is whole")
  String whole();

  @English(
      "{entries, plural, one {# entry hangs} other {# entries hang}} together. Keep this number and"
          + " this hash where nobody can change them, and later they prove that all of it is still"
          + " there: {hash}")
  Rich proof(long entries, Rich hash);

  @English("The audit log was tampered with")
  String broken();

  @English("From entry {number} on it does not fit. {why} Tell whoever looks after the database.")
  String where(long number, String why);

  @English("This entry is missing.")
  String entryMissing();

  @English("This entry, or the one before it, was changed.")
  String entryChanged();

  @English("Somebody whom this entry names is missing.")
  String personMissing();

  @English("Somebody whom this entry names was changed.")
  String personChanged();

  @English("This is not the entry that you have kept the hash of.")
  String otherEntry();

  @English("Entries that you have kept the hash of are missing.")
  String keptMissing();

  @English("The end of the log was changed.")
  String endChanged();

  @English("Say since when like 24h, 7d or 2026-11-30.")
  String sinceForm();
}
