package com.blackbird.activity.chat;

import java.util.List;
import java.util.Set;

/** A piece of a message, from top to bottom. */
public sealed interface Part {
  /** What the message is about, in a few words. */
  record Header(String text) implements Part {}

  /** A paragraph. */
  record Text(Rich text) implements Part {}

  /** Foreign words, shown exactly as they are; a renderer folds what a platform cannot hold. */
  record Quote(String text) implements Part {}

  /** What a person wrote elsewhere, with its formatting: foreign words, as inert as a quote's. */
  record Said(Prose prose) implements Part {}

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

  /**
   * A picture among the words.
   *
   * @param file PNG, JPEG or GIF, which both platforms show
   * @param altText what the picture says, in words, up to {@value #MAX_ALT_TEXT} characters: for
   *     those who cannot see it, and where a platform does not show it
   */
  record Image(ChatFile file, String altText) implements Part {
    /**
     * Slack's limit; Discord's is 1,024.
     * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
     */
    public static final int MAX_ALT_TEXT = 1_000;

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif");

    public Image {
      if (!SHOWN.contains(file.mediaType())) {
        throw new IllegalArgumentException("Not a picture: " + file.mediaType());
      }
      if (altText.isBlank() || altText.length() > MAX_ALT_TEXT) {
        throw new IllegalArgumentException("Not an alt text: '" + altText + "'");
      }
    }
  }

  /** A file to open or save. Slack has no place for it in a message and shows it right below. */
  record Attachment(ChatFile file) implements Part {}

  /** A line between what is above and below. */
  record Divider() implements Part {}

  /** Buttons and menus. */
  record Controls(List<Control> controls) implements Part {
    public Controls {
      controls = List.copyOf(controls);
    }
  }
}
