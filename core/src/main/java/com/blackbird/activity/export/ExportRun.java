package com.blackbird.activity.export;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One export on its way from the log to the person, written by one runner. */
final class ExportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);
  private static final int SIGN_OF_LIFE = 2_000;
  private static final int PROGRESS = 50_000;
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Export export;
  private final boolean isAgain;
  private final UUID runner;
  private final ChatGateway chat;
  private final ActivityLog log;
  private final ExportStore store;
  private final ExportLinks links;
  private final ExportLimits limits;
  private final UnaryOperator<String> shown;
  private @Nullable MessageRef letter;
  private long activities;

  ExportRun(
      ExportStore.Claimed claimed,
      UUID runner,
      ChatGateway chat,
      ActivityLog log,
      ExportStore store,
      ExportLinks links,
      ExportLimits limits,
      UnaryOperator<String> shown) {
    this.export = claimed.export();
    this.isAgain = claimed.isAgain();
    this.runner = runner;
    this.chat = chat;
    this.log = log;
    this.store = store;
    this.links = links;
    this.limits = limits;
    this.shown = shown;
    this.letter = export.letter().orElse(null);
  }

  /** The runner is to stop: it was cancelled, or somebody else has taken over. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("An export goes on elsewhere or not at all", null, false, false);
    }
  }

  /** The chat did not take something. */
  private static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SendResult result;

    NotTaken(SendResult result) {
      super(result.toString(), null, false, false);
      this.result = result;
    }
  }

  void run() {
    try {
      write();
    } catch (Stopped e) {
      stopped();
    } catch (NotTaken e) {
      notTaken(e.result);
    }
  }

  private void write() {
    try (ExportParts parts = new ExportParts(limits.fileBytes(), mostFiles(), shown)) {
      tell(ExportMessage.writing(export, 0));
      log.stream(export.account(), export.query(), activity -> add(parts, activity));
      send(parts.finish());
      end(ExportState.DONE, ExportMessage.ended(export, say().isReady(activities), Tone.GOOD), "");
    } catch (ExportParts.Overflow e) {
      tooLarge();
    }
  }

  /** A single file where there can be a link instead of more of them. */
  private int mostFiles() {
    return links.arePossible() ? 1 : limits.files();
  }

  private void add(ExportParts parts, Activity activity) {
    parts.add(activity);
    activities++;
    if (activities % SIGN_OF_LIFE == 0 && !store.alive(export, runner, activities)) {
      throw new Stopped();
    }
    if (activities % PROGRESS == 0) {
      tell(ExportMessage.writing(export, activities));
    }
  }

  private void send(List<Path> files) {
    for (int number = export.filesSent() + 1; number <= files.size(); number++) {
      String name = export.fileName() + (files.size() == 1 ? "" : "-" + number) + ".csv";
      try {
        ChatFile file = ChatFile.of(name, ActivityCsv.MEDIA_TYPE, files.get(number - 1));
        post(ExportMessage.part(export, file, number, files.size()), key(number));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (!store.sent(export, runner, number)) {
        throw new Stopped();
      }
    }
  }

  private void tooLarge() {
    if (links.arePossible()) {
      activities = 0;
      end(ExportState.DONE, ExportMessage.linked(export, links.issue(export)), "");
    } else {
      String words = say().tooMany(limits.files());
      end(ExportState.FAILED, ExportMessage.ended(export, words, Tone.WARNING), words);
    }
  }

  /** The person knows first: what ended without their knowing is not gone on with by anybody. */
  private void end(ExportState state, ChatMessage message, String detail) {
    if (!store.alive(export, runner, activities)) {
      throw new Stopped();
    }
    if (show(message) instanceof SendResult.TryLater later) {
      throw new NotTaken(later);
    }
    store.end(export, runner, state, activities, detail);
  }

  private void stopped() {
    boolean cancelled =
        store
            .find(export.account(), export.id())
            .filter(now -> now.state() == ExportState.CANCELLED)
            .isPresent();
    if (cancelled) {
      tell(ExportMessage.ended(export, say().isCancelled(), Tone.NEUTRAL));
    }
  }

  private void notTaken(SendResult result) {
    if (result instanceof SendResult.TryLater later) {
      store.postpone(export, runner, later.delay().compareTo(AGAIN) > 0 ? later.delay() : AGAIN);
      return;
    }
    LOG.warn("Export {} cannot be delivered to {}: {}", export.id(), export.person(), result);
    store.end(export, runner, ExportState.FAILED, activities, say().mayNotWrite());
  }

  private ExportTexts say() {
    return ExportTexts.in(export.language());
  }

  /** Tells the person how far it is; the first time this shows that the person can be reached. */
  private void tell(ChatMessage message) {
    if (letter == null) {
      MessageRef sent = post(message, key(0));
      store.letter(export, sent);
      letter = sent;
    } else {
      show(message);
    }
  }

  private SendResult show(ChatMessage message) {
    SendResult result = chat.edit(Objects.requireNonNull(letter), message);
    if (!(result instanceof SendResult.Sent)) {
      LOG.info("The letter about export {} does not show its state", export.id());
    }
    return result;
  }

  private MessageRef post(ChatMessage message, String key) {
    Post post = Post.of(export.person(), message, key);
    SendResult result = chat.post(isAgain ? post.triedAt(export.requestedAt()) : post);
    if (result instanceof SendResult.Sent sent) {
      return sent.message();
    }
    throw new NotTaken(result);
  }

  private String key(int number) {
    return export.id().toString().substring(0, 18) + "-" + number;
  }
}
