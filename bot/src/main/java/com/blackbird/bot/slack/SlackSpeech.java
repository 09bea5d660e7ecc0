package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody said in Slack, in the words of all platforms. */
final class SlackSpeech {
  /** The kinds of messages in which somebody says something; the others tell of joins and such. */
  private static final Set<String> SAID =
      Set.of("", "file_share", "thread_broadcast", "bot_message", "me_message");

  private static final int MICROS = 1_000_000;
  private static final int NANOS_OF_A_MICRO = 1_000;
  private final SlackNames names;

  SlackSpeech(SlackNames names) {
    this.names = names;
  }

  /** A new message; empty when nobody says anything by it. */
  Optional<ThreadEvent.Posted> posted(ChannelRef channel, Message message) {
    if (!isSaid(message)) {
      return Optional.empty();
    }
    return Optional.of(
        new ThreadEvent.Posted(
            thread(channel, message),
            new MessageRef(channel, message.getTs()),
            speaker(channel.workspace(), message),
            SlackProse.of(message, names.in(channel.workspace())),
            files(message),
            null,
            at(message.getTs())));
  }

  /** A message as it is by now; empty when nobody says anything by it. */
  Optional<ThreadEvent.Edited> edited(ChannelRef channel, Message message, Instant at) {
    return posted(channel, message)
        .map(now ->
            new ThreadEvent.Edited(
                now.thread(), now.message(), now.speaker(), now.text(), now.files(), at));
  }

  /** A person or program by its id alone. */
  Speaker speaker(String workspace, String user) {
    SlackNames.Face face = names.face(workspace, user);
    return new Speaker(new ChatUser(user, face.name()), face.isBot(), face.picture());
  }

  /** The thread of a message; one that is no reply may become the beginning of its own. */
  static ThreadRef thread(ChannelRef channel, Message message) {
    return new ThreadRef(
        channel, message.getThreadTs() == null ? message.getTs() : message.getThreadTs());
  }

  /** Slack's ids of messages are moments: seconds and microseconds. */
  static Instant at(String ts) {
    if (!ts.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      return Instant.EPOCH;
    }
    int dot = ts.indexOf('.');
    long seconds = Long.parseLong(dot < 0 ? ts : ts.substring(0, dot));
    String fraction = dot < 0 ? "" : ts.substring(dot + 1);
    long micros = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000").substring(0, 6));
    return Instant.ofEpochSecond(seconds, micros % MICROS * NANOS_OF_A_MICRO);
  }

  private static boolean isSaid(Message message) {
    return message.getTs() != null
        && SAID.contains(message.getSubtype() == null ? "" : message.getSubtype());
  }

  private Speaker speaker(String workspace, Message message) {
    String user = message.getUser() == null ? message.getBotId() : message.getUser();
    if (message.getBotId() == null && user != null) {
      return speaker(workspace, user);
    }
    String name = message.getUsername();
    if (name == null && message.getBotProfile() != null) {
      name = message.getBotProfile().getName();
    }
    return new Speaker(
        new ChatUser(user == null ? "" : user, name == null ? "Slack" : name), true, null);
  }

  /** The files that are there, forwarded ones too; of deleted ones Slack leaves a stone. */
  static List<SentFile> files(Message message) {
    List<File> all = new ArrayList<>(known(message.getFiles()));
    SlackForwarded.in(message).forEach(one -> all.addAll(known(one.getFiles())));
    return all.stream().flatMap(SlackSpeech::file).toList();
  }

  private static List<File> known(@Nullable List<File> files) {
    return files == null ? List.of() : files;
  }

  private static Stream<SentFile> file(@Nullable File file) {
    if (file == null || file.getId() == null || "tombstone".equals(file.getMode())) {
      return Stream.empty();
    }
    String address =
        file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
    URI from = address == null ? null : SlackProse.address(address).orElse(null);
    String type = file.getMimetype() == null ? "" : file.getMimetype();
    return Stream.of(
        new SentFile(
            file.getId(),
            file.getName() == null ? file.getId() : file.getName(),
            type.isEmpty() ? "application/octet-stream" : type,
            file.getSize() == null ? 0 : file.getSize(),
            from));
  }
}
