package com.blackbird.activity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.access.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final Label HERE = new Label("acme", "SLACK", "slack_install.bot_token");
  private static final String TOKEN = "xoxb-1234567890-abcdefgh";
  private static final Secret OLD = KeyRing.generate();
  private static final Secret NEW = KeyRing.generate();

  private static Vault vault(Secret... keys) {
    List<String> all = List.of(keys).stream().map(Secret::reveal).toList();
    return new Vault(VaultKeys.of(new Secret(String.join(",", all))));
  }

  @Test
  void whatIsSealedOpensAndTellsNothing() {
    Vault vault = vault(OLD);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String sealed = vault.seal(HERE, new Secret(TOKEN));
      assertThat(vault.open(HERE, sealed).reveal()).isEqualTo(TOKEN);
      assertThat(sealed).doesNotContain("xoxb").startsWith(vault.currentPrefix());
      assertThat(seen.add(sealed)).as("never the same twice").isTrue();
    }
    assertThat(vault.open(HERE, vault.seal(HERE, new Secret(""))).reveal()).isEmpty();
  }

  @Test
  void aCopiedValueOpensNowhereElse() {
    Vault vault = vault(OLD);
    String sealed = vault.seal(HERE, new Secret(TOKEN));
    for (Label elsewhere :
        List.of(
            new Label("other", "SLACK", "slack_install.bot_token"),
            new Label("acme", "DISCORD", "slack_install.bot_token"),
            new Label("acme", "SLACK", "slack_install.refresh_token"),
            new Label("acmeS", "LACK", "slack_install.bot_token"),
            new Label("", "acmeSLACK", "slack_install.bot_token"))) {
      assertThatThrownBy(() -> vault.open(elsewhere, sealed))
          .as(elsewhere.toString())
          .isInstanceOf(CannotOpen.class)
          .hasMessageContaining("not from here");
    }
  }

  @Test
  void everyFlippedBitIsFound() {
    Vault vault = vault(OLD);
    String sealed = vault.seal(HERE, new Secret(TOKEN));
    Sealed parts = Sealed.parse(sealed).orElseThrow();
    for (int bit = 0; bit < parts.bytes().length * 8; bit++) {
      byte[] changed = parts.bytes().clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String other = new Sealed(parts.keyId(), changed).text();
      assertThatThrownBy(() -> vault.open(HERE, other)).isInstanceOf(CannotOpen.class);
    }
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      String cut = sealed.substring(0, random.nextInt(sealed.length()));
      assertThatThrownBy(() -> vault.open(HERE, cut))
          .isInstanceOf(CannotOpen.class)
          .hasMessageNotContaining(TOKEN);
    }
    assertThatThrownBy(() -> vault.open(HERE, TOKEN)).hasMessageContaining("not encrypted");
  }

  @Test
  void anOlderKeyStillOpensAndTheFirstOneSeals() {
    String before = vault(OLD).seal(HERE, new Secret(TOKEN));
    Vault both = vault(NEW, OLD);
    assertThat(both.open(HERE, before).reveal()).isEqualTo(TOKEN);

    String after = both.seal(HERE, new Secret(TOKEN));
    assertThat(vault(NEW).open(HERE, after).reveal()).isEqualTo(TOKEN);
    assertThatThrownBy(() -> vault(NEW).open(HERE, before))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining("the key " + Vault.keyId(before) + ", which is missing");
  }

  @Test
  void aFileWithANewKeyIsTakenOverWhileServingAndABadOneIsNot(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, OLD.reveal() + "\n");
    VaultKeys keys = VaultKeys.in(file);
    Vault vault = new Vault(keys);
    String before = vault.seal(HERE, new Secret(TOKEN));

    Files.writeString(file, NEW.reveal() + "\n" + OLD.reveal() + "\n");
    String elsewhere = vault(NEW).seal(HERE, new Secret("by another replica"));
    assertThat(vault.open(HERE, elsewhere).reveal()).isEqualTo("by another replica");
    assertThat(vault.open(HERE, before).reveal()).isEqualTo(TOKEN);

    Files.writeString(file, "not a key");
    keys.lookAgain();
    assertThat(vault.open(HERE, elsewhere).reveal()).isEqualTo("by another replica");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "short", "bm90IGxvbmcgZW5vdWdo", "ä", "0123456789abcdef"})
  void whatIsNoKeyIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> KeyRing.parse(new Secret(text)))
        .isInstanceOf(BadKey.class)
        .hasMessageNotContaining(text.isBlank() ? "\u0000" : text);
  }

  @Test
  void hexadecimalAndBase64AreTheSameKey() {
    String hex = "00".repeat(31) + "ff";
    String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    assertThat(KeyRing.parse(new Secret(hex)).primaryId())
        .isEqualTo(KeyRing.parse(new Secret(base64)).primaryId());
    assertThat(KeyRing.parse(NEW).toString()).doesNotContain(NEW.reveal());
  }
}
