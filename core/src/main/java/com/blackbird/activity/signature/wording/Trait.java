package com.blackbird.activity.signature.wording;

/** A part that a word plays in errors, whatever they are about. */
enum Trait {
  /** Says nothing at all. */
  SILENT(0),
  /** Says that something is wrong but not what. */
  GENERIC(1),
  /** Makes a sentence of words. */
  VERB(2),
  /** Goes with any status of HTTP. */
  HTTP(3),
  /** Begins a sentence of advice. */
  ADVICE(4),
  /** Begins a clause that only says during what it happened. */
  OCCASION(5),
  /** Stands beside the name of a field. */
  FIELD(6),
  /** Says that something is not there. */
  ABSENT(7),
  /** Says that something must be there. */
  REQUIRED(8),
  /** Says that something is not known. */
  UNKNOWN(9),
  /** Is about what somebody may do. */
  ACCESS(10),
  /** Introduces what was put in. */
  INPUT(11),
  /** Introduces what would be allowed. */
  CHOICE(12),
  /** Stands before the name of a place or a person. */
  PLACE(13),
  /** Stands before the name of a record. */
  NAMING(14),
  /** Ends the name of a kind of error. */
  KIND(15),
  /** Goes with what follows it. */
  PREPOSITION(16),
  /** Says in what a number is counted. */
  UNIT(17),
  /** Stands before the name of a record, as a person says it. */
  RECORD(18),
  /** Says what was being done, or that it came to nothing. */
  ATTEMPT(19);

  private final int bit;

  Trait(int place) {
    this.bit = 1 << place;
  }

  int bit() {
    return bit;
  }

  boolean isIn(int traits) {
    return (traits & bit) != 0;
  }
}
