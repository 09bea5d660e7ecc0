package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import org.junit.jupiter.api.Test;

class DiscordWordsTest {
  @Test
  void whatIsForwardedIsReadLikeWhatIsWritten() {
    MessageSnapshot forwarded =
        new MessageSnapshot(
            MessageType.DEFAULT,
            made(Mentions.class, "", List.of()),
            null,
            "Order \\#1021",
            List.of(),
            List.of(new EmbedBuilder().setTitle("Stuck").addField("SKU", "SKU-7", true).build()),
            List.of(),
            List.of(),
            0);

    assertThat(DiscordWords.of(made(Message.class, "", List.of(forwarded))))
        .isEqualTo("\nOrder #1021\nStuck\nSKU\nSKU-7");
  }

  /** What JDA would make of a message that only forwards. */
  private static <T> T made(Class<T> type, String content, List<MessageSnapshot> forwarded) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentRaw" -> content;
                  case "getEmbeds" -> List.of();
                  case "getComponentTree" -> MessageComponentTree.of(List.of());
                  case "getMessageSnapshots" -> forwarded;
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }
}
