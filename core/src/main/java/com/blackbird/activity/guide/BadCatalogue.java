package com.blackbird.activity.guide;

/** A file of the catalogue cannot be used; the message says where and what is allowed. */
public final class BadCatalogue extends RuntimeException {
  BadCatalogue(String where, String why) {
    super(where + ": " + why);
  }
}
