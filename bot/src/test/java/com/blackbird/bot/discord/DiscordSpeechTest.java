package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.messages.MessagePoll;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import org.junit.jupiter.api.Test;

class DiscordSpeechTest {
  private static final Mentions NOBODY = made(Mentions.class, Map.of());
  private static final User MARIA = made(User.class, Map.of("isBot", false));

  /** Or an answer to one customer that support forwards to itself would reach another. */
  @Test
  void whatIsForwardedIsNeverTheBeginningOfWhatIsSaid() {
    MessageSnapshot forwarded =
        new MessageSnapshot(
            MessageType.DEFAULT,
            NOBODY,
            null,
            "> Renew the token",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0);
    Message message = message(Map.of("getMessageSnapshots", List.of(forwarded)));

    assertThat(DiscordSpeech.prose(message).blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.of("↪")), new Prose.Quoted(Rich.of("Renew the token")));
  }

  @Test
  void aPollIsSaidWithItsAnswers() {
    MessagePoll poll =
        made(
            MessagePoll.class,
            Map.of(
                "getQuestion",
                new MessagePoll.Question("Which order?", null),
                "getAnswers",
                List.of(
                    new MessagePoll.Answer(1, "#1021", null, 0, false),
                    new MessagePoll.Answer(2, "#1022", null, 0, false))));
    Message message = message(Map.of("getPoll", poll));

    assertThat(DiscordSpeech.prose(message).plain()).isEqualTo("📊 Which order?\n- #1021\n- #1022");
  }

  /** One of Maria's in which nothing is written, with what is said of it. */
  private static Message message(Map<String, ?> answers) {
    Map<String, Object> all = new HashMap<>();
    all.put("getContentRaw", "");
    all.put("getAuthor", MARIA);
    all.put("getMentions", NOBODY);
    all.put("getMessageSnapshots", List.of());
    all.put("getStickers", List.of());
    all.putAll(answers);
    return made(Message.class, all);
  }

  /** What JDA would make of it, as far as it is asked for. */
  private static <T> T made(Class<T> type, Map<String, ?> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
