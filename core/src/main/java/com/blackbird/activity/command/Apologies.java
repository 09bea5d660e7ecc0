package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What people read when something did not work out, and when a shared message is posted. */
final class Apologies {
  private Apologies() {}

  static ChatMessage failed(Throwable cause, String id) {
    boolean away =
        cause instanceof TimeoutException
            || cause instanceof InterruptedException
            || cause instanceof DataAccessException
            || cause instanceof TransactionException;
    String sentence =
        away
            ? "The activity log does not answer right now. Nothing is lost; please try again in a"
                + " minute."
            : "Something went wrong on my side. Please try again; if it stays, tell the person who"
                + " runs me.";
    return ChatMessage.headed("No answer")
        .tone(Tone.WARNING)
        .text(sentence)
        .part(new Part.Note(Rich.of("Error id ").code(id)))
        .build();
  }

  static ChatMessage shared() {
    return ChatMessage.of("Shared with this channel.");
  }

  static ChatMessage noChannel() {
    return ChatMessage.of(
        "There is no channel here to share to. Ask for this with /blackbird in the channel where"
            + " others should see it.");
  }

  static ChatMessage notShared(Reason reason) {
    return ChatMessage.of(
        switch (reason) {
          case NOT_IN_CHANNEL, PERMISSION_MISSING ->
              "I may not write in this channel. Invite me to it (or give me the right to write"
                  + " here), then share again.";
          case CHANNEL_GONE -> "This channel is gone or archived, so I could not share it here.";
          case RATE_LIMITED, PLATFORM_DOWN ->
              "The chat is busy right now, so I could not share it. Please try again in a minute.";
          case MESSAGE_GONE, TOKEN_REJECTED, TOO_LONG, UNKNOWN ->
              "I could not share it here. The person who runs me finds the reason in the log.";
        });
  }
}
