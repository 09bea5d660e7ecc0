package com.blackbird.activity.alert;

/** How far a channel has been told of a problem. */
enum AlertPhase {
  /** Not at all. */
  UNSAID,
  /** It is due, and waits for the quiet hours to end. */
  HELD,
  /** By a message of its own. */
  SAID,
  /** In the channel's summary, since too much was said already. */
  SUMMED,
  /** By a message of its own, to the problem's end. */
  OVER
}
