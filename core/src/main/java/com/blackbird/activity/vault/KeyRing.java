package com.blackbird.activity.vault;

import com.blackbird.activity.access.Secret;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that open what is sealed; the first of them seals what is new. */
public final class KeyRing {
  private final Map<String, VaultKey> keys = new LinkedHashMap<>();
  private final @Nullable VaultKey primary;

  private KeyRing(List<VaultKey> all) {
    primary = all.isEmpty() ? null : all.getFirst();
    all.forEach(key -> keys.put(key.id(), key));
  }

  /**
   * Reads keys as people write them: 32 bytes each, as Base64 or hexadecimal digits, the newest
   * first, with commas, spaces or line ends between them.
   *
   * @throws BadKey when one of them is none, or there is none
   */
  public static KeyRing parse(Secret text) {
    List<VaultKey> keys =
        Arrays.stream(text.reveal().split("[,\\s]+", -1))
            .filter(key -> !key.isEmpty())
            .map(VaultKey::parse)
            .toList();
    if (keys.isEmpty()) {
      throw new BadKey("there is none");
    }
    return new KeyRing(keys);
  }

  /** No keys, for those who have nothing to seal. */
  static KeyRing none() {
    return new KeyRing(List.of());
  }

  /** A new key, as {@link #parse} reads it. */
  public static Secret generate() {
    return VaultKey.generate();
  }

  /** The names of the keys. */
  public Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  /** The name of the key that seals; empty when there is none. */
  public String primaryId() {
    return primary == null ? "" : primary.id();
  }

  /** The key that seals; empty when there is none. */
  Optional<VaultKey> primary() {
    return Optional.ofNullable(primary);
  }

  Optional<VaultKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public String toString() {
    return "KeyRing" + keys.keySet();
  }
}
