package com.blackbird.activity.signature;

/** A part that a word plays in errors, whatever they are about. */
enum Trait {
  /** Says nothing at all. */
  SILENT,
  /** Says that something is wrong but not what. */
  GENERIC,
  /** Makes a sentence of words. */
  VERB,
  /** Goes with any status of HTTP. */
  HTTP,
  /** Begins a sentence of advice. */
  ADVICE,
  /** Begins a clause that only says during what it happened. */
  OCCASION,
  /** Stands beside the name of a field. */
  FIELD,
  /** Says that something is not there. */
  ABSENT,
  /** Says that something must be there. */
  REQUIRED,
  /** Says that something is not known. */
  UNKNOWN,
  /** Is about what somebody may do. */
  ACCESS,
  /** Introduces what was put in. */
  INPUT,
  /** Introduces what would be allowed. */
  CHOICE,
  /** Stands before the name of a place or a person. */
  PLACE,
  /** Stands before the name of a record. */
  NAMING,
  /** Ends the name of a kind of error. */
  KIND,
  /** Goes with what follows it. */
  PREPOSITION,
  /** Says in what a number is counted. */
  UNIT;

  int bit() {
    return 1 << ordinal();
  }

  boolean isIn(int traits) {
    return (traits & bit()) != 0;
  }
}
