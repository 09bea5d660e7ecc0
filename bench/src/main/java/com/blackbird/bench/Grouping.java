package com.blackbird.bench;

/** A way to say which messages are the same error: those with one name. */
interface Grouping {
  String nameOf(String platform, String message);
}
