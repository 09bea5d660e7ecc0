package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadStart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a ticket or conversation is to be opened or kept up to date. */
public record DeskOpening(
    String title, List<String> tags, Optional<String> priority, boolean isDone) {
  private static final int LONGEST_TITLE = 150;
  private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");
  private static final String NOBODY = "customer";

  public DeskOpening {
    tags = List.copyOf(tags);
  }

  /** What a post asks for; a message without a thread of its own is called by its first words. */
  public static DeskOpening of(Post post) {
    ThreadStart start = post.start();
    return start == null
        ? new DeskOpening(title(post.message()), List.of(), Optional.empty(), false)
        : of(start);
  }

  /** What a thread is to be by now. */
  public static DeskOpening of(ThreadStart start) {
    return new DeskOpening(
        label(start.title()),
        start.tags().stream().filter(tag -> !tag.isBlank()).map(DeskMark::tag).distinct().toList(),
        start.tags().stream()
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .filter(PRIORITIES::contains)
            .findFirst(),
        start.isDone());
  }

  /** The same tags of the bot's, and all others as they were. */
  public List<String> tagsBeside(List<String> present) {
    return java.util.stream.Stream.concat(
            present.stream().filter(tag -> !DeskMark.isOurTag(tag)), tags.stream())
        .distinct()
        .toList();
  }

  /** The mark of whoever asks; one for all when nobody is named. */
  public static String personMark(@Nullable Speaker speaker) {
    return DeskMark.ofPerson(speaker == null ? NOBODY : speaker.user().id());
  }

  /** The name of whoever asks. */
  public static String personName(@Nullable Speaker speaker) {
    String name = speaker == null ? "" : speaker.user().name().strip();
    return name.isEmpty() ? "Blackbird customer" : Fold.label(DeskText.inert(name), 100);
  }

  private static String title(ChatMessage message) {
    return label(message.plainText());
  }

  private static String label(String text) {
    String line = DeskText.inert(text.strip().replaceAll("\\s+", " "));
    return line.isEmpty() ? "Blackbird" : Fold.label(line, LONGEST_TITLE);
  }
}
