package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.Tone;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * Gives neutral messages the form of components V2: one container with an accent colour.
 *
 * <p>Limits: https://discord.com/developers/docs/components/reference
 */
final class DiscordRenderer {
  private static final int MAX_NAME = 80;

  /** The one container of a message. */
  Container container(ChatMessage message) {
    return container(message, null);
  }

  /**
   * The one container of a message.
   *
   * @param speaker whose words it brings: shown by name and picture; null when they are the bot's
   */
  Container container(ChatMessage message, @Nullable Speaker speaker) {
    if (speaker == null) {
      return Container.of(children(message, DiscordFolding.MAX_TEXT))
          .withAccentColor(colour(message.tone()));
    }
    TextDisplay name =
        shown(DiscordMarkdown.of(Rich.empty().bold(Fold.label(speaker.user().name(), MAX_NAME))));
    List<ContainerChildComponent> children =
        children(message, DiscordFolding.MAX_TEXT - name.getContent().length());
    List<TextDisplay> head = new ArrayList<>(List.of(name));
    if (!children.isEmpty() && children.getFirst() instanceof TextDisplay words) {
      children.removeFirst();
      head.add(words);
    }
    if (speaker.picture() == null) {
      children.addAll(0, head);
    } else {
      children.addFirst(Section.of(Thumbnail.fromUrl(speaker.picture().toString()), head));
    }
    return Container.of(children);
  }

  private static List<ContainerChildComponent> children(ChatMessage message, int room) {
    DiscordFolding words = new DiscordFolding(message.parts(), room);
    List<ContainerChildComponent> children = new ArrayList<>();
    for (Part part : message.parts()) {
      String text = words.next(part);
      switch (part) {
        case Part.Header header -> children.add(shown(text));
        case Part.Text paragraph -> children.add(shown(text));
        case Part.Quote quote -> children.add(shown(text));
        case Part.Said said -> {
          if (!text.isBlank()) {
            children.add(shown(text));
          }
        }
        case Part.Fields fields -> children.add(shown(text));
        case Part.Items items -> children.add(shown(text));
        case Part.Entry entry ->
            children.add(Section.of(DiscordControls.button(entry.button()), shown(text)));
        case Part.Note note -> children.add(shown(text));
        case Part.Image image -> children.add(MediaGallery.of(DiscordFiles.picture(image)));
        case Part.Attachment attachment ->
            children.add(FileDisplay.fromFile(DiscordFiles.upload(attachment.file())));
        case Part.Divider divider -> children.add(Separator.createDivider(Separator.Spacing.SMALL));
        case Part.Controls controls -> children.addAll(DiscordControls.rows(controls.controls()));
      }
    }
    return children;
  }

  /** Discord refuses words of blanks alone. */
  private static TextDisplay shown(String text) {
    return TextDisplay.of(text.isBlank() ? DiscordMarkdown.JOINT : text);
  }

  /** The window of a form. */
  Modal modal(ChatForm form) {
    return Modal.create(form.submit().text(), Shown.of(form.title()))
        .addComponents(form.inputs().stream().map(DiscordControls::input).toList())
        .build();
  }

  private static int colour(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> 0x5865F2;
      case GOOD -> 0x248046;
      case WARNING -> 0xF0B232;
      case BAD -> 0xDA373C;
    };
  }
}
