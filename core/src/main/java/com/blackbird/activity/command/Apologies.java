package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.language.Language;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What people read when something did not work out, and when a shared message is posted. */
final class Apologies {
  private Apologies() {}

  static ChatMessage failed(Language language, Throwable cause, String id) {
    CommandTexts say = CommandTexts.in(language);
    boolean away =
        cause instanceof TimeoutException
            || cause instanceof InterruptedException
            || cause instanceof DataAccessException
            || cause instanceof TransactionException;
    return ChatMessage.headed(say.noAnswer())
        .tone(Tone.WARNING)
        .text(away ? say.away() : say.broken())
        .part(new Part.Note(Rich.of(say.errorId() + " ").code(id)))
        .build();
  }

  /** The same, with what was written into a form, so that nobody has to write it again. */
  static ChatMessage givingBack(ChatMessage refusal, Request.Submitted form) {
    String youWrote = CommandTexts.in(form.caller().language()).youWrote();
    ChatMessage given =
        form.written().isEmpty() ? refusal : refusal.with(new Part.Note(Rich.of(youWrote)));
    for (String words : form.written()) {
      given = given.with(new Part.Quote(RequestRunner.kept(words)));
    }
    return given;
  }

  static ChatMessage restarting(Language language) {
    CommandTexts say = CommandTexts.in(language);
    return ChatMessage.headed(say.noAnswer()).tone(Tone.WARNING).text(say.restarting()).build();
  }

  static ChatMessage shared(Language language) {
    return ChatMessage.of(CommandTexts.in(language).shared());
  }

  static ChatMessage noChannel(Language language) {
    return ChatMessage.of(CommandTexts.in(language).noChannel());
  }

  static ChatMessage notShared(Language language, Reason reason) {
    CommandTexts say = CommandTexts.in(language);
    return ChatMessage.of(
        switch (reason) {
          case NOT_IN_CHANNEL, PERMISSION_MISSING -> say.notAllowedHere();
          case CHANNEL_GONE -> say.channelGone();
          case RATE_LIMITED, PLATFORM_DOWN -> say.chatBusy();
          case MESSAGE_GONE, TOKEN_REJECTED, TOO_LONG, UNKNOWN -> say.notShared();
        });
  }
}
