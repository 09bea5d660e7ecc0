package com.blackbird.sandbox.discord.form;

/** The bytes of a file. */
public final class FileContent {
  private final byte[] bytes;

  /** Keeps a copy. */
  public FileContent(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** How many there are. */
  public int size() {
    return bytes.length;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
