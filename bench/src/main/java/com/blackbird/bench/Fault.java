package com.blackbird.bench;

/**
 * Something that goes wrong while deliveries are sent.
 *
 * @param name what goes wrong, as the table names it
 * @param trouble makes it go wrong for a while, and puts it right again
 * @param kills whether a replica dies of it
 */
record Fault(String name, Trouble trouble, boolean kills) {
  /** What is done to a trial; returns when it is over. */
  interface Trouble {
    void happen(Trial trial) throws Exception;
  }

  static Fault of(String name, Trouble trouble) {
    return new Fault(name, trouble, false);
  }

  static Fault killing(String name, Trouble trouble) {
    return new Fault(name, trouble, true);
  }
}
