package com.blackbird.activity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of an account hang together: each carries a hash of everything that it says and
 * of the entry before it. People are in it by their seals, which outlive what they were made of.
 */
final class AuditChain {
  /** Before the first entry. */
  static final byte[] BEGINNING = new byte[32];

  /** The least that the hash of an entry depends on; the version comes first. */
  private static final String FORM = "1";

  private AuditChain() {}

  /**
   * The hash of an entry.
   *
   * @param seals of the people who are in it, in the order of their ids
   */
  static byte[] hash(byte[] former, AccountId account, Row row, List<Seal> seals) {
    MessageDigest digest = sha256();
    digest.update(former);
    add(digest, FORM);
    add(digest, account.value().toString());
    add(digest, Long.toString(row.number()));
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, row.at())));
    add(digest, row.person() == null ? "" : row.person().toString());
    List.of(row.act(), row.subject(), row.place(), row.actor(), row.before(), row.after())
        .forEach(text -> add(digest, text));
    for (Seal seal : seals) {
      add(digest, seal.person().toString());
      digest.update(seal.hash());
    }
    return digest.digest();
  }

  /** What a person is in the chain by: nobody can tell it without the salt. */
  static byte[] seal(byte[] salt, String key, String name) {
    MessageDigest digest = sha256();
    digest.update(salt);
    add(digest, key);
    add(digest, name);
    return digest.digest();
  }

  /** Each text with its length before it, so that none can borrow from its neighbour. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A person as the chain knows them. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Seal(UUID person, byte[] hash) {}

  /**
   * An entry as it is stored.
   *
   * @param person who acted, when it was a person of a chat
   * @param actor who acted, in words, when it was somebody else
   */
  record Row(
      long number,
      Instant at,
      String act,
      String subject,
      String place,
      @Nullable UUID person,
      String actor,
      String before,
      String after) {}
}
