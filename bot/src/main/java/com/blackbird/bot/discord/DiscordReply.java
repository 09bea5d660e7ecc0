package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Reply;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one person through the interaction that they started; an acknowledged interaction takes
 * answers for 15 minutes.
 */
record DiscordReply(IReplyCallback interaction, DiscordRenderer renderer) implements Reply {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordReply.class);

  /** Edits what the acknowledgement promised: the private answer, or the message clicked. */
  @Override
  public void show(ChatMessage message) {
    if (isShared()) {
      say(message);
      return;
    }
    Container container = renderer.container(message);
    if (interaction.isAcknowledged()) {
      interaction
          .getHook()
          .editOriginalComponents(container)
          .useComponentsV2()
          .setAllowedMentions(List.of())
          .queue(null, DiscordReply::failed);
    } else {
      first(container);
    }
  }

  @Override
  public void change(ChatMessage message) {
    if (!isShared()) {
      show(message);
    }
  }

  @Override
  public void say(ChatMessage message) {
    Container container = renderer.container(message);
    if (interaction.isAcknowledged()) {
      interaction
          .getHook()
          .sendMessageComponents(container)
          .useComponentsV2()
          .setEphemeral(true)
          .queue(null, DiscordReply::failed);
    } else {
      first(container);
    }
  }

  @Override
  public void ask(ChatForm form) {
    if (interaction instanceof IModalCallback callback) {
      callback.replyModal(renderer.modal(form)).queue(null, DiscordReply::failed);
    } else {
      throw new IllegalStateException("No form can be opened from " + interaction.getType());
    }
  }

  /** Whether it was done to a message that others see. */
  private boolean isShared() {
    Message message =
        switch (interaction) {
          case GenericComponentInteractionCreateEvent clicked -> clicked.getMessage();
          case ModalInteractionEvent submitted -> submitted.getMessage();
          default -> null;
        };
    return message != null && !message.isEphemeral();
  }

  private void first(Container container) {
    interaction
        .replyComponents(container)
        .useComponentsV2()
        .setEphemeral(true)
        .queue(null, DiscordReply::failed);
  }

  private static void failed(Throwable e) {
    LOG.error("Discord did not take an answer", e);
  }
}
