package com.blackbird.activity.intake;

/** The memory in which one stream keeps the lines that have come and are not stored yet. */
public interface LineRoom {
  /** Room for as much as there is. */
  LineRoom UNBOUNDED =
      new LineRoom() {
        @Override
        public boolean hold(long bytes) {
          return true;
        }

        @Override
        public void await(long bytes) {
          // It is there.
        }
      };

  /**
   * Keeps so many bytes from now on; false, and nothing changes, when there is no room for more.
   */
  boolean hold(long bytes);

  /** The same, after waiting for room; throws what is answered when there is none for long. */
  void await(long bytes);
}
