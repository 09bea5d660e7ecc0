package com.blackbird.activity.language;

/** Something that can be said in every language. */
@FunctionalInterface
public interface Said {
  /** It in this language. */
  String in(Language language);

  /** What is the same in every language, such as a name. */
  static Said plain(String words) {
    return language -> words;
  }
}
