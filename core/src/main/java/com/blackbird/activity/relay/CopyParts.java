package com.blackbird.activity.relay;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Tone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes of a message the ones that stand for it elsewhere. */
final class CopyParts {
  private static final int LONGEST_NAME = 80;

  private CopyParts() {}

  /**
   * One of the messages.
   *
   * @param name tells it from the others; another set of files is another message, since files of a
   *     message that stands cannot be changed
   * @param digest changes with what it says
   */
  record Copy(String name, ChatMessage message, UUID digest) {}

  /**
   * The messages, in order: words first, then files, ten at a time.
   *
   * @param answers the first words of the message that it answers; empty for none
   * @param say what is said in their place of what does not come along
   * @param bytes where the bytes of a kept file are
   */
  static List<Copy> of(
      Prose text,
      String answers,
      List<SaidFile> files,
      ChatPlatform platform,
      Supplier<RelayTexts> say,
      Function<SaidFile, ChatFile.Source> bytes) {
    var limits = PlatformLimits.of(platform);
    List<SaidFile> sent = files.stream().filter(file -> fits(file, limits)).toList();
    ProseParts words = new ProseParts(limits);
    if (!answers.isEmpty()) {
      words.note(say.get().inAnswerTo(answers));
    }
    text.blocks().forEach(words::add);
    left(files, platform).forEach(file -> words.note(missing(file, platform, say.get())));
    if (words.messages().isEmpty() && sent.isEmpty()) {
      words.note(say.get().noWords());
    }
    List<Copy> copies = new ArrayList<>();
    for (List<Part> parts : words.messages()) {
      var message = new ChatMessage(Tone.NEUTRAL, parts);
      copies.add(
          new Copy(String.valueOf(copies.size()), message, DerivedUuid.of(parts.toString())));
    }
    for (int from = 0; from < sent.size(); from += PlatformLimits.FILES) {
      List<SaidFile> group = sent.subList(from, Math.min(sent.size(), from + PlatformLimits.FILES));
      UUID digest =
          DerivedUuid.of(
              group.stream().map(file -> file.id().toString()).collect(Collectors.joining("\n")));
      copies.add(new Copy("files-" + digest, attached(group, bytes), digest));
    }
    return copies;
  }

  /** The files that do not go along to a platform. */
  static List<SaidFile> left(List<SaidFile> files, ChatPlatform platform) {
    var limits = PlatformLimits.of(platform);
    return files.stream().filter(file -> !fits(file, limits)).toList();
  }

  /** Slack takes no file without a byte. */
  private static boolean fits(SaidFile file, PlatformLimits limits) {
    return file.state() == SaidFile.State.KEPT
        && file.length() > 0
        && file.length() <= limits.file();
  }

  private static ChatMessage attached(
      List<SaidFile> files, Function<SaidFile, ChatFile.Source> bytes) {
    List<Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (SaidFile file : files) {
      String name = file.safeName();
      for (int number = 2; !names.add(name); number++) {
        name = number + "-" + file.safeName();
      }
      parts.add(new Part.Attachment(new ChatFile(name, file.mediaType(), bytes.apply(file))));
    }
    return new ChatMessage(Tone.NEUTRAL, parts);
  }

  /** Why a file does not go along. */
  static String missing(SaidFile file, ChatPlatform platform, RelayTexts say) {
    String name = Fold.label(file.name(), LONGEST_NAME);
    String size = size(file.length());
    return switch (file.state()) {
      case KEPT ->
          file.length() == 0
              ? say.empty(name)
              : say.tooLargeFor(name, size, platform.displayName());
      case TOO_LARGE -> say.tooLarge(name, size, size(PlatformLimits.KEPT));
      case LOST, COMING -> say.notGiven(name, size);
    };
  }

  static String size(long bytes) {
    long kibi = 1L << 10;
    long mebi = 1L << 20;
    return bytes < kibi ? bytes + " B" : bytes < mebi ? bytes / kibi + " KB" : bytes / mebi + " MB";
  }
}
