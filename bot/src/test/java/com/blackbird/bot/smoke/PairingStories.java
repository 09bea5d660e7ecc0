package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Side;
import com.blackbird.bot.smoke.Person.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole story of a case, for each pairing of the requester's and support's platform. */
abstract class PairingStories extends CaseStories {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  /** Longer ago than an error has to lie back before its problem counts as recovered. */
  private static final Duration A_MOMENT = Duration.ofMinutes(9);

  PairingStories(SupportHouse house) {
    super(house);
  }

  static Stream<Arguments> pairings() {
    return ChatPlatform.chats().stream()
        .flatMap(requester ->
            ChatPlatform.chats().stream().map(support -> Arguments.of(requester, support)));
  }

  @ParameterizedTest
  @MethodSource("pairings")
  void anAlertBecomesACaseThatIsAnsweredReopenedAndRemembered(
      ChatPlatform requester, ChatPlatform support) {
    String what = "The lock of " + requester + " for " + support;
    Person maria = bot.person(requester, "maria");
    Person sam = desk(requester, support);
    sam.sees("This channel is the desk");

    report(requester, broke("order", what + " is jammed", "#77" + support).ago(HALF_AN_HOUR));
    Seen alert = maria.sees(what);
    maria.clicks(alert, "Escalate to support");
    Seen before = maria.sees("Before you ask support");
    assertThat(before.ephemeral()).isTrue();
    assertThat(before.text()).contains(what);
    maria.clicks(before, "Escalate to support…");
    maria.fills(
        "Ask support",
        Map.of(
            "What were you doing? What do you need?",
            "I turned the key for jane@mail.example, password=" + bot.secret("hunter2k"),
            "Who else should follow?",
            "sam"));
    Case opened = find(maria.sees("is with support").text());
    assertThat(maria.sees("Following:").text())
        .contains(opened.number().text(), "asked:", maria.id(), bot.person(requester, "sam").id());

    Seen card = sam.sees(opened.number().text() + " · " + requester + " Trading");
    assertThat(card.text())
        .contains(
            what + " is jammed",
            "I turned the key",
            "Main store (Shopify)",
            "Pull of orders",
            "#77",
            "How often",
            "1 error",
            "✗ #77",
            "Last success of this kind",
            "begin a message with",
            "[password removed]");
    Person kim = bot.person(support, "kenji", "#support");
    hides(requester, "everywhere");
    kim.types("cases case:" + opened.number().text());
    Seen unclaimed = kim.sees(opened.number().text() + " · ");
    assertThat(unclaimed.text()).contains("[e-mail hidden]").doesNotContain("jane@mail.example");
    hides(requester, "channels");
    sam.clicks(card, "Claim");
    sam.sees("Claimed · ");
    kim.clicks(unclaimed, "Claim");
    kim.sees("has claimed it");
    assertThat(maria.sees(opened.number().text() + " · " + owner(opened)).text())
        .as("the alert itself")
        .contains("With support since ", what);

    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    String aside = his.says("She has turned it the wrong way");
    String answer = his.says("> Please turn it to the left");
    hers.hears("Please turn it to the left");
    his.seesMark(answer, Dialogue.DELIVERED);
    assertThat(his.reactions(aside)).isEmpty();
    hers.reacts(hers.id("Please turn it to the left"), "tada", "🎉");
    his.seesMark(answer, Set.of("tada", "🎉"));
    String turn = his.says("> Then push");
    hers.hears("Then push");
    his.edits(turn, "> Then pull");
    hers.hears("Then pull");
    Dialogue.between(hers, his, "> ");
    assertThat(hers.sees()).noneMatch(said -> said.contains("the wrong way"));
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);

    Person inThread = inThread(requester, "maria", thread(opened, Side.REQUESTER));
    resolve(sam, opened, "Oil in the lock");
    kim.clicks(unclaimed, "Answer…");
    kim.fills("Answer the customer", Map.of("The customer reads this", "A word too late"));
    assertThat(kim.sees("Reopen it first").text()).contains("You wrote:", "A word too late");
    hers.hears("Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    his.hears("It squeaks");

    resolve(sam, opened, "Oil in the lock of the door");
    awaits(opened, CaseState.RESOLVED);
    hers.hears("Oil in the lock of the door");
    inThread.clicks(inThread.sees("Oil in the lock of the door"), "Yes");
    his.hears("says that this helped");
    awaits(() ->
        maria.messages().stream()
            .noneMatch(said -> said.contains(what) && said.contains("With support since ")));

    report(requester, works("order", "#77" + support));
    assertThat(maria.sees("✓ Recovered").text()).contains(what);
    report(requester, broke("order", what + " is jammed", "#78" + support));
    assertThat(maria.sees("✗ Open").text()).contains(what, "by “Oil in the lock of the door”");

    sam.clicks(sam.sees(opened.number().text() + " · "), "Transcript…");
    assertThat(unpacked(archive(sam, support, opened)))
        .containsKeys(opened.number().text() + ".html", opened.number().text() + ".json")
        .containsEntry("files/001-lock.txt", "rust")
        .hasEntrySatisfying(
            opened.number().text() + ".txt",
            text -> assertThat(text).contains("the wrong way", "It looks like this", "lock.txt"));

    maria.clicks(alert, "Escalate to support");
    assertThat(maria.sees("What fixed it last time").text())
        .contains("Oil in the lock of the door", "Did it help?");
    writesAGuide(sam, support, what);
  }

  /** Support publishes for all what it has learned, changes it and takes it back. */
  private static void writesAGuide(Person sam, ChatPlatform support, String what) {
    sam.types("guide about:unknown");
    Seen unknown = sam.sees("What no guide explains");
    assertThat(unknown.text()).contains("The lock of", "in 1 account · last ");
    sam.clicks(unknown, "Write for all…");
    sam.fills(
        "Your own guide",
        Map.of(
            "The trouble in a few words", "A jammed lock",
            "What the error says; * for what changes", what + " is jammed",
            "What it means", "The key does not turn.",
            "What to do; put ; between steps", "Oil it"));
    Seen draft = sam.sees("A draft for all accounts");
    assertThat(draft.text()).contains("It would explain 1 of the ");
    sam.clicks(draft, "Publish for all");
    Seen published = sam.sees("A guide for all accounts, version 1, by ");
    assertThat(published.text()).contains("The key does not turn.", "Oil it");
    sam.clicks(published, "Change…");
    sam.fills(
        "Your own guide", Map.of("What to do; put ; between steps", "Oil it; Ring " + support));
    Seen changed = sam.sees("A draft for all accounts, version 2");
    assertThat(changed.text()).contains("Ring " + support);
    sam.clicks(changed, "Publish for all");
    sam.clicks(sam.sees("A guide for all accounts, version 2, by "), "As YAML");
    sam.clicks(sam.sees("says: " + what), "Back to the guide");
    sam.clicks(sam.sees("A guide for all accounts, version 2, by "), "Take it back");
    sam.clicks(sam.sees("Taken back: A jammed lock"), "Versions…");
    sam.clicks(sam.sees("Versions of A jammed lock"), "Read version 1");
    Seen first = sam.sees("The key does not turn.");
    assertThat(first.text()).contains("Oil it", what + " is jammed").doesNotContain("Ring ");
    sam.clicks(first, "Bring this one back…");
    sam.sees("A draft for all accounts, version 4");
    sam.types("guide about:unknown");
    sam.clicks(sam.sees("What no guide explains"), "Guides for all…");
    sam.sees("Guides for all accounts");
    sam.types("guide about:votes");
    sam.sees("Of all accounts.");
  }

  void hides(ChatPlatform platform, String where) {
    bot.admin(
        "PUT",
        RunningBot.accountOf(platform) + "/privacy",
        "{\"hidePersonalData\":\"%s\"}".formatted(where));
  }

  /** Slack hands files over in the direct conversation, Discord in the answer. */
  byte[] archive(Person person, ChatPlatform platform, Case of) {
    Seen answer = person.sees("Transcript of " + of.number().text());
    Seen place =
        platform == ChatPlatform.DISCORD
            ? answer
            : Awaitility.await()
                .atMost(PATIENCE)
                .until(
                    () ->
                        person.letters().reversed().stream()
                            .filter(seen -> seen.text().contains("The file that you asked for"))
                            .findFirst(),
                    Optional::isPresent)
                .orElseThrow();
    return person.opens(place, of.number().text() + ".zip");
  }

  private static Map<String, String> unpacked(byte[] archive) {
    Map<String, String> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static Reported works(String type, String reference) {
    return Reported.success().with("type", type).reference(reference).ago(A_MOMENT);
  }
}
