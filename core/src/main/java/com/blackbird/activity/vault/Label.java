package com.blackbird.activity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where a sealed value belongs; it opens nowhere else, so that a value copied to another row or
 * column is worth nothing.
 *
 * @param owner the account, or the workspace for what belongs to no account
 * @param platform the platform whose secret it is
 * @param column where it lies, as {@code table.column}
 */
public record Label(String owner, String platform, String column) {
  /** The parts with their lengths, so that no two labels have the same bytes. */
  byte[] bytes() {
    List<byte[]> parts =
        List.of(owner.getBytes(UTF_8), platform.getBytes(UTF_8), column.getBytes(UTF_8));
    int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    parts.forEach(part -> bytes.putInt(part.length).put(part));
    return bytes.array();
  }
}
