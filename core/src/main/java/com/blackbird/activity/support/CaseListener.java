package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;

/** Hears what becomes of cases, in the transaction in which it does. */
public interface CaseListener {
  /** A case was opened. */
  void opened(Case opened, Desk desk);

  /** Something has changed. */
  void moved(Case before, Case now, Desk desk, CaseStep.Moved step, long revision);

  /**
   * Whether what somebody of support says to several customers at once may be said to this one.
   *
   * @param who says it
   * @param message the platform's id of the message
   */
  boolean mayBeSaidToAll(Case to, Desk desk, Who who, String message, String words);

  /** How far it has got what is said to this case and others has changed. */
  void arrived(Case in);
}
