package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a conversation, as it stands now.
 *
 * @param thread the member's number
 * @param message the platform's id, or the name under which the bot said it
 * @param isOwn whether the bot said it
 * @param isVisible whether the other side sees it
 * @param earlier what it said before it was changed, oldest first
 * @param deletedAt when it was deleted; null while it stands
 */
public record Said(
    int thread,
    Side side,
    String message,
    Speaker speaker,
    boolean isOwn,
    boolean isVisible,
    Prose text,
    List<SaidFile> files,
    Instant at,
    List<Wording> earlier,
    @Nullable Instant deletedAt) {
  public Said {
    files = List.copyOf(files);
    earlier = List.copyOf(earlier);
  }

  /** What a message said from then on. */
  public record Wording(Instant at, Prose text) {}
}
