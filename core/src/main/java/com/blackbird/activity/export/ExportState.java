package com.blackbird.activity.export;

/** How far an export is. */
public enum ExportState {
  OWED,
  RUNNING,
  DONE,
  CANCELLED,
  FAILED;

  /** Whether there is still something to do or to cancel. */
  public boolean isUnfinished() {
    return this == OWED || this == RUNNING;
  }
}
