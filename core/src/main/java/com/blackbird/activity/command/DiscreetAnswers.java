package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.redaction.Discretion.Reader;
import com.blackbird.activity.redaction.Secrets;
import java.util.UUID;

/** Answers in which nothing is shown that is not for those who read them. */
record DiscreetAnswers(Discretion discretion) {
  /** The answer to somebody about their account. */
  Answer of(Call call, Answer answer) {
    return switch (answer) {
      case Answer.Show show -> new Answer.Show(shown(call, Reader.PERSON, show.message()));
      case Answer.Tell tell -> new Answer.Tell(shown(call, Reader.PERSON, tell.message()));
      case Answer.TellAll all -> new Answer.TellAll(Secrets.MASK.of(all.message()));
      case Answer.Changed it -> new Answer.Changed(shown(call, Reader.PERSON, it.message()));
      case Answer.Share share -> new Answer.Share(shown(call, Reader.CHANNEL, share.message()));
      case Answer.Ask ask -> ask;
    };
  }

  private ChatMessage shown(Call call, Reader reader, ChatMessage message) {
    return discretion.shown(
        call.account().id(),
        reader,
        new Discretion.Place(call.caller().channel(), UUID.randomUUID()),
        message);
  }
}
