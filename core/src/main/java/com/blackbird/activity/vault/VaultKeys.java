package com.blackbird.activity.vault;

import com.blackbird.activity.access.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the keys come from: a text that stays, or a file that may change while the bot runs. */
public final class VaultKeys {
  private static final Logger LOG = LoggerFactory.getLogger(VaultKeys.class);
  private final Source source;
  private volatile KeyRing ring;

  private VaultKeys(Source source, KeyRing ring) {
    this.source = source;
    this.ring = ring;
  }

  /** No keys: nothing can be sealed. */
  public static VaultKeys none() {
    return new VaultKeys(KeyRing::none, KeyRing.none());
  }

  /**
   * Keys that stay as they are.
   *
   * @throws BadKey when there is none, or one that is none
   */
  public static VaultKeys of(Secret text) {
    KeyRing fixed = KeyRing.parse(text);
    return new VaultKeys(() -> fixed, fixed);
  }

  /**
   * Keys in a file.
   *
   * @throws BadKey when there is none, or one that is none
   */
  public static VaultKeys in(Path file) throws IOException {
    Source source = () -> KeyRing.parse(new Secret(Files.readString(file)));
    return new VaultKeys(source, source.read());
  }

  /** The keys as they were last seen. */
  public KeyRing ring() {
    return ring;
  }

  /** Takes over what the file says by now; what cannot be used changes nothing. */
  public void lookAgain() {
    KeyRing before = ring;
    try {
      KeyRing now = source.read();
      ring = now;
      if (!now.ids().equals(before.ids()) || !now.primaryId().equals(before.primaryId())) {
        LOG.info("New secrets are encrypted with the key {} of {}", now.primaryId(), now.ids());
      }
    } catch (IOException | BadKey e) {
      LOG.error("The encryption keys stay as they were; the file cannot be used: {}", e.toString());
    }
  }

  @FunctionalInterface
  private interface Source {
    KeyRing read() throws IOException;
  }
}
