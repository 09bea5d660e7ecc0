package com.blackbird.activity.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.MutableClock;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that people read of a large export: where they asked for it, and in their letter. */
public final class ExportCards {
  private static final int FILES = 10;
  private static final long SOME = 40_000;
  private static final long ALL = 123_456;
  private final Language language;
  private final ExportTexts say;

  private ExportCards(Language language) {
    this.language = language;
    this.say = ExportTexts.in(language);
  }

  /** The cards by name. */
  public static Map<String, ChatMessage> all(Language language) {
    return new ExportCards(language).cards();
  }

  private Map<String, ChatMessage> cards() {
    Map<String, ChatMessage> cards = new LinkedHashMap<>();
    for (ExportState state : ExportState.values()) {
      cards.put(
          "card-export-" + state.name().toLowerCase(Locale.ROOT),
          ExportMessage.status(say, export(state)));
    }
    Export running = export(ExportState.RUNNING);
    cards.put("letter-export-writing", ExportMessage.writing(running, SOME));
    cards.put(
        "letter-export-linked",
        ExportMessage.linked(running, URI.create("https://bot.example/exports/1/t0ken")));
    var file = ChatFile.of("activities-2026-11-23.csv", "text/csv", "a,b\r\n".getBytes(UTF_8));
    cards.put("letter-export-part", ExportMessage.part(running, file, 1, 2));
    cards.put("letter-export-last-part", ExportMessage.part(running, file, 2, 2));
    cards.put("letter-export-ready", ExportMessage.ended(running, say.isReady(ALL), Tone.GOOD));
    cards.put(
        "letter-export-cancelled", ExportMessage.ended(running, say.isCancelled(), Tone.NEUTRAL));
    cards.put(
        "letter-export-too-many", ExportMessage.ended(running, say.tooMany(FILES), Tone.WARNING));
    return cards;
  }

  private Export export(ExportState state) {
    return new Export(
        AccountId.of("acme"),
        new UUID(0, 1),
        ActivityQuery.builder().build(),
        "status:error",
        new ChannelRef(ChatPlatform.DISCORD, "G1", "D1"),
        language,
        state,
        SOME,
        0,
        state == ExportState.FAILED ? say.couldNotWrite() : "",
        Optional.empty(),
        MutableClock.START);
  }
}
