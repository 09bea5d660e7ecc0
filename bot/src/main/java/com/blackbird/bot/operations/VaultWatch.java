package com.blackbird.bot.operations;

import com.blackbird.activity.vault.SealedStore;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after what is encrypted in the database: at the start, whether it can be read; later, that
 * the newest key has sealed all of it.
 */
public final class VaultWatch {
  private static final Logger LOG = LoggerFactory.getLogger(VaultWatch.class);
  private final VaultKeys keys;
  private final Vault vault;
  private final List<SealedStore> stores;

  /** Looks after these. */
  public VaultWatch(VaultKeys keys, Vault vault, List<SealedStore> stores) {
    this.keys = keys;
    this.vault = vault;
    this.stores = List.copyOf(stores);
  }

  /**
   * Opens everything once. A single value that does not open is told in the log and keeps nobody
   * else from working.
   *
   * @throws StartRefused when a key is missing that something was sealed with
   */
  public void check() {
    Set<String> known = keys.ring().ids();
    for (SealedStore store : stores) {
      Map<String, Integer> sealedBy = store.sealedBy();
      Set<String> missing = new TreeSet<>(sealedBy.keySet());
      missing.removeAll(known);
      missing.remove("");
      if (!missing.isEmpty()) {
        refuse(store, sealedBy, missing, known);
      }
      store.damaged().forEach(why -> LOG.error("{}. {}.", why, store.remedy()));
    }
  }

  private static void refuse(
      SealedStore store, Map<String, Integer> sealedBy, Set<String> missing, Set<String> known) {
    int count = missing.stream().mapToInt(key -> sealedBy.getOrDefault(key, 0)).sum();
    throw new StartRefused(
        "%d secrets of %s in the database are encrypted with the key %s, which I do not have; %s."
            .formatted(
                count,
                store.what(),
                String.join(", ", missing),
                known.isEmpty()
                    ? "I have no key at all"
                    : "I have " + String.join(", ", new TreeSet<>(known))),
        "Give me that key in BLACKBIRD_ENCRYPTION_KEY or in the file that"
            + " BLACKBIRD_ENCRYPTION_KEY_FILE names; with the embedded database it is the file"
            + " encryption-key in BLACKBIRD_DATA_DIR. A newer key may stand before it. When it is"
            + " lost for good, see \"A lost key\" in docs/operations.md.");
  }

  /** Takes over new keys and seals anew what older ones have sealed; returns how many. */
  public int reseal() {
    keys.lookAgain();
    if (!vault.isReady()) {
      return 0;
    }
    int done = 0;
    for (SealedStore store : stores) {
      int some = store.reseal();
      if (some > 0) {
        LOG.info(
            "{} secrets of {} are now encrypted with the key {}",
            some,
            store.what(),
            keys.ring().primaryId());
      }
      done += some;
    }
    return done;
  }
}
