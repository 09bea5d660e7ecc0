package com.blackbird.activity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for the database with AES-256-GCM and opens them again. Any number of keys open;
 * the primary one seals. A value opens only under the {@link Label} it was sealed with.
 *
 * <p>Nonces are random, which is safe for some four billion values under one key (NIST SP 800-38D,
 * 8.3).
 */
public final class Vault {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final VaultKeys keys;
  private final SecureRandom random = new SecureRandom();

  /** Seals and opens with these keys, as they are at each moment. */
  public Vault(VaultKeys keys) {
    this.keys = keys;
  }

  /** The secret as it may be stored. */
  public String seal(Label label, Secret secret) {
    VaultKey key =
        keys.ring().primary().orElseThrow(() -> new IllegalStateException("no key to seal with"));
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, label).doFinal(secret.reveal().getBytes(UTF_8));
      byte[] stored =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return new Sealed(key.id(), stored).text();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CIPHER, e);
    }
  }

  /**
   * The secret itself.
   *
   * @throws CannotOpen when its key is not there, or it was changed or brought here from elsewhere
   */
  public Secret open(Label label, String stored) {
    Sealed sealed =
        Sealed.parse(stored).orElseThrow(() -> new CannotOpen(label, "it is not encrypted by me"));
    VaultKey key =
        key(sealed.keyId())
            .orElseThrow(() ->
                new CannotOpen(label, "it needs the key " + sealed.keyId() + ", which is missing"));
    byte[] bytes = sealed.bytes();
    byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
    try {
      byte[] open =
          cipher(Cipher.DECRYPT_MODE, key, nonce, label)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new Secret(new String(open, UTF_8));
    } catch (AEADBadTagException e) {
      throw new CannotOpen(label, "it was changed, or is not from here");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CIPHER, e);
    }
  }

  /** The name of the key that sealed the value; empty when it is not sealed. */
  public static String keyId(String stored) {
    return Sealed.parse(stored).map(Sealed::keyId).orElse("");
  }

  /** Whether there is a key to seal with. */
  public boolean isReady() {
    return keys.ring().primary().isPresent();
  }

  /** The start of all that the primary key seals; what starts otherwise is to be sealed anew. */
  public String currentPrefix() {
    return "bb1." + keys.ring().primaryId() + ".";
  }

  /** Another process may seal with a key that came after this one last looked. */
  private Optional<VaultKey> key(String id) {
    return keys.ring()
        .key(id)
        .or(() -> {
          keys.lookAgain();
          return keys.ring().key(id);
        });
  }

  private static Cipher cipher(int mode, VaultKey key, byte[] nonce, Label label)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label.bytes());
    return cipher;
  }
}
