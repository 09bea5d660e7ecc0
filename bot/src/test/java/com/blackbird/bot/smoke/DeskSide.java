package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ThreadRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** Support's side of a help desk, where it can do more; Kim is an agent there. */
interface DeskSide extends ThreadSide, AutoCloseable {
  /** The environment variables that lead the bot here. */
  List<String> settings();

  /** Sends all notices there from now on. */
  void tells(URI bot);

  /** Kim writes something that only support can see. */
  void notes(ThreadRef thread, String words);

  /** Kim says that the matter is done, or open again. */
  void settles(ThreadRef thread, boolean isDone);

  /**
   * Sends the newest notice again, signed with another secret; returns the status of the answer.
   */
  int forges();

  /** Sends the newest notice again as it was; returns the status of the answer. */
  int replays();

  /** Sends a notice of so many bytes; returns the status of the answer. */
  int floods(int bytes);

  /** Where the files of a thread can be read. */
  List<URI> files(ThreadRef thread);

  @Override
  default byte[] opens(ThreadRef thread, String file) {
    URI address =
        files(thread).stream()
            .filter(one -> one.getPath().endsWith("/" + file))
            .findFirst()
            .orElseThrow();
    try (InputStream in = address.toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void close();
}
