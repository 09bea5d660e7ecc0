package com.blackbird.bot.operations;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.vault.BadKey;
import com.blackbird.activity.vault.SealedStore;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the keys that secrets in the database are encrypted with, and looks after them. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final String HOW =
      "Set BLACKBIRD_ENCRYPTION_KEY to 32 random bytes, as made by: openssl rand -base64 32";

  @Bean
  VaultKeys vaultKeys(
      @Value("${blackbird.encryption-key}") Secret keys,
      @Value("${blackbird.encryption-key-file}") String file,
      ObjectProvider<EmbeddedDatabase> embedded)
      throws IOException {
    try {
      if (!keys.reveal().isBlank()) {
        return VaultKeys.of(keys);
      }
    } catch (BadKey e) {
      throw new StartRefused(
          "BLACKBIRD_ENCRYPTION_KEY cannot be used: " + e.getMessage() + ".", HOW);
    }
    EmbeddedDatabase own = embedded.getIfAvailable();
    if (file.isBlank() && own == null) {
      return VaultKeys.none();
    }
    return in(file.isBlank() && own != null ? own.encryptionKey() : Path.of(file));
  }

  private static VaultKeys in(Path file) {
    try {
      return VaultKeys.in(file);
    } catch (BadKey | IOException e) {
      String why = e instanceof BadKey ? e.getMessage() : e.toString();
      throw new StartRefused(
          "The encryption key in " + file + " cannot be used: " + why + ".",
          "Put the key back there that was there before. For a first start: " + HOW);
    }
  }

  @Bean
  Vault vault(VaultKeys keys) {
    return new Vault(keys);
  }

  @Bean
  VaultWatch vaultWatch(VaultKeys keys, Vault vault, List<SealedStore> stores) {
    VaultWatch watch = new VaultWatch(keys, vault, stores);
    Sight.ofAll("the secrets of all are opened once at the start").run(watch::check);
    return watch;
  }

  @Bean
  SteadyWork resealing(VaultWatch watch) {
    return new SteadyWork("renewal of encryption", PAUSE, watch::reseal);
  }
}
