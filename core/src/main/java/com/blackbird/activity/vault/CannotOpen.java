package com.blackbird.activity.vault;

/** A sealed value does not open; the message says why and holds nothing of it. */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotOpen(Label label, String why) {
    super(
        "The %s of %s at %s cannot be decrypted: %s"
            .formatted(label.column(), label.owner(), label.platform(), why),
        null,
        false,
        false);
  }
}
