package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.stream.Collectors;

/** What the bot says in a thread about passing on, for who reads this language there. */
record Notices(RelayTexts say) {
  static Notices in(Language language) {
    return new Notices(RelayTexts.in(language));
  }

  ChatMessage notBrought(Side side, Reason reason) {
    return warning(say.notBrought(side, say.why(reason)), say.sendAgain());
  }

  /** These files did not go along with a message. */
  ChatMessage left(List<SaidFile> files, Side side, ChatPlatform platform) {
    String lines =
        files.stream()
            .map(file -> CopyParts.missing(file, platform, say))
            .collect(Collectors.joining("\n"));
    return warning("⚠️ " + lines, say.sendALink(side));
  }

  ChatMessage notBegun(Side side, Reason reason) {
    return warning(say.notBegun(side, say.why(reason)), say.reachThemOtherwise());
  }

  ChatMessage notBroughtFromAll(Side side, Reason reason) {
    return warning(say.notBroughtFromAll(side, say.why(reason)), say.sayItHere());
  }

  ChatMessage held(Side side, Reason reason) {
    return warning(say.held(side, say.why(reason)), say.nothingIsLost());
  }

  ChatMessage reachedAgain(Side side) {
    return new ChatMessage.Builder().tone(Tone.GOOD).text(say.reachedAgain(side)).build();
  }

  ChatMessage ended(Side side) {
    return warning(say.ended(side), say.mayNotSee());
  }

  /** Only support can open it again after so long. */
  ChatMessage closed(Side side) {
    return warning(say.closed(), say.openAgain(side));
  }

  private static ChatMessage warning(String what, String then) {
    return new ChatMessage.Builder().tone(Tone.WARNING).text(Rich.of(what)).note(then).build();
  }
}
