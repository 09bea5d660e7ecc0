package com.blackbird.sandbox.discord.form;

/** The bytes of a file. */
public final class FileContent {
  private final byte[] bytes;
  private final int size;

  /** Keeps a copy. */
  public FileContent(byte[] bytes) {
    this(bytes.clone(), bytes.length);
  }

  private FileContent(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  /** Bytes that are too many to be made for a test: everybody sees how many, nobody gets them. */
  public static FileContent unmade(int size) {
    return new FileContent(new byte[0], size);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
