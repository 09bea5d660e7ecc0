package com.blackbird.activity.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.redaction.SecretSamples.Sample;
import com.blackbird.activity.testing.Fuzz;
import java.text.Normalizer;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** S2, in surroundings that nobody has written down. */
class SecretsAnywhereTest {
  /** Whoever has so much of a secret in one piece may have use of it. */
  private static final int PIECE = 12;

  private static final int SHORTEST = 6;
  private static final int EACH = 4_000;

  @Test
  void whatIsKnownByItsFormIsFoundInAnySurroundings() {
    assertMissed(1_000, random -> SecretSamples.formed(random), false);
  }

  @Test
  void whatIsKnownByItsNameIsFoundInAnySurroundings() {
    assertMissed(100, random -> SecretSamples.named(random), false);
  }

  @Test
  void aSecretThatIsCutByTheEndOfALineIsFound() {
    assertMissed(100, random -> SecretSamples.formed(random), true);
    assertMissed(100, random -> SecretSamples.named(random), true);
  }

  @Test
  void aSecretInOtherSignsIsFound() {
    assertMissed(100, random -> disguised(SecretSamples.formed(random), random), false);
    assertMissed(100, random -> disguised(SecretSamples.named(random), random), false);
  }

  private static Sample disguised(Sample sample, Random random) {
    return new Sample(
        sample.family(), Surroundings.disguised(sample.text(), random), sample.secret());
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    Queue<String> eaten = new ConcurrentLinkedQueue<>();
    AtomicInteger all = new AtomicInteger();
    Fuzz.each(
        EACH,
        generator -> {
          Random random = new Random(generator.nextLong());
          String text = Surroundings.of(Surroundings.ordinary(random), random);
          String sent = random.nextBoolean() ? text : Surroundings.cut(text, random);
          all.incrementAndGet();
          if (!Secrets.hide(sent).equals(sent)) {
            eaten.add(sent + "\n became \n" + Secrets.hide(sent));
          }
        });
    assertThat(eaten).hasSizeLessThanOrEqualTo(1 + all.get() / 200);
  }

  /** At most one in so many is missed. */
  private static void assertMissed(int oneIn, Function<Random, Sample> made, boolean isCut) {
    Queue<String> missed = new ConcurrentLinkedQueue<>();
    AtomicInteger all = new AtomicInteger();
    Fuzz.each(
        EACH,
        generator -> {
          Random random = new Random(generator.nextLong());
          Sample sample = made.apply(random);
          String before = Surroundings.ordinary(random);
          String text = Surroundings.of(before + " " + sample.text() + " and so on", random);
          String sent = isCut ? Surroundings.cut(text, random) : text;
          String hidden = Secrets.hide(sent);
          all.incrementAndGet();
          if (holdsPieceOf(bare(sample.secret()), bare(hidden))) {
            missed.add(
                sample.family()
                    + " "
                    + sample.secret()
                    + "\n in \n"
                    + sent
                    + "\n left \n"
                    + hidden);
          }
        });
    assertThat(missed).hasSizeLessThanOrEqualTo(1 + all.get() / oneIn);
  }

  private static boolean holdsPieceOf(String secret, String hidden) {
    int length = Math.min(PIECE, secret.length());
    if (length < SHORTEST) {
      return false; // Three digits of a card stand in many a number.
    }
    for (int from = 0; from + length <= secret.length(); from++) {
      if (hidden.contains(secret.substring(from, from + length))) {
        return true;
      }
    }
    return false;
  }

  /** In plain signs, without what cuts lines, and what formats write before signs. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\\\[rnt]|[\\s\\\\\\p{Cf}]", "");
  }
}
