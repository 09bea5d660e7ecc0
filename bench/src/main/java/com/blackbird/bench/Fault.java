package com.blackbird.bench;

/**
 * Something that goes wrong while deliveries are sent.
 *
 * @param name what goes wrong, as the table names it
 * @param kind what is to be looked at besides what is lost
 * @param trouble makes it go wrong for a while, and puts it right again
 */
record Fault(String name, Kind kind, Trouble trouble) {
  /** What makes a fault special. */
  enum Kind {
    /** It is none: the others are compared to it. */
    NONE,
    /** One replica dies, so the time until its work is taken over counts. */
    DEATH,
    /** Half as much again is owed meanwhile. */
    OVERLOAD,
    OTHER
  }

  /** What is done to a trial; returns when it is over. */
  interface Trouble {
    void happen(Trial trial) throws Exception;
  }

  static Fault of(String name, Trouble trouble) {
    return new Fault(name, Kind.OTHER, trouble);
  }
}
