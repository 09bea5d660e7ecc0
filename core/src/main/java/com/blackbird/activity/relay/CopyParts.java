package com.blackbird.activity.relay;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
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
    List<List<Part>> words = ProseParts.of(text, limits);
    List<SaidFile> sent = files.stream().filter(file -> fits(file, limits)).toList();
    List<SaidFile> left = left(files, platform);
    if (words.isEmpty() && (sent.isEmpty() || !left.isEmpty() || !answers.isEmpty())) {
      words.add(new ArrayList<>());
    }
    if (!answers.isEmpty()) {
      words.getFirst().addFirst(new Part.Note(Rich.of(say.get().inAnswerTo(answers))));
    }
    left.forEach(
        file -> words.getLast().add(new Part.Note(Rich.of(missing(file, platform, say.get())))));
    List<Copy> copies = new ArrayList<>();
    for (List<Part> parts : words) {
      if (parts.isEmpty()) {
        parts.add(new Part.Note(Rich.of(say.get().noWords())));
      }
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

  private static boolean fits(SaidFile file, PlatformLimits limits) {
    return file.state() == SaidFile.State.KEPT && file.length() <= limits.file();
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
    String size = size(file.length());
    return switch (file.state()) {
      case KEPT -> say.tooLargeFor(file.name(), size, platform.displayName());
      case TOO_LARGE -> say.tooLarge(file.name(), size, size(PlatformLimits.KEPT));
      case LOST, COMING -> say.notGiven(file.name(), size);
    };
  }

  static String size(long bytes) {
    long kibi = 1L << 10;
    long mebi = 1L << 20;
    return bytes < kibi
        ? bytes + " bytes"
        : bytes < mebi ? bytes / kibi + " KB" : bytes / mebi + " MB";
  }
}
