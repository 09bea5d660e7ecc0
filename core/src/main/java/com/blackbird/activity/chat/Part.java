package com.blackbird.activity.chat;

import java.util.List;

/** A piece of a message, from top to bottom. */
public sealed interface Part {
  /** What the message is about, in a few words. */
  record Header(String text) implements Part {}

  /** A paragraph. */
  record Text(Rich text) implements Part {}

  /** Foreign words, shown exactly as they are; a renderer folds what a platform cannot hold. */
  record Quote(String text) implements Part {}

  /** Short facts with a label each. */
  record Fields(List<Field> fields) implements Part {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** One labelled fact. */
  record Field(String label, Rich value) {}

  /** A list in which each entry is a paragraph of its own. */
  record Items(List<Rich> items) implements Part {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A paragraph with a button beside it. */
  record Entry(Rich text, Control.Button button) implements Part {}

  /** A remark in small print. */
  record Note(Rich text) implements Part {}

  /** A line between what is above and below. */
  record Divider() implements Part {}

  /** Buttons and menus. */
  record Controls(List<Control> controls) implements Part {
    public Controls {
      controls = List.copyOf(controls);
    }
  }
}
