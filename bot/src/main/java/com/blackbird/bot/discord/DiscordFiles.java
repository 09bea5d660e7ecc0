package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.FileUpload;

/** Files as Discord takes them: JDA sends those that a message's components show. */
final class DiscordFiles {
  private DiscordFiles() {}

  static MediaGalleryItem picture(Part.Image image) {
    String words = Shown.of(image.altText());
    return MediaGalleryItem.fromFile(upload(image.file()).setDescription(words))
        .withDescription(words);
  }

  /** Opened when it is sent, and again for each repetition. */
  static FileUpload upload(ChatFile file) {
    return FileUpload.fromStreamSupplier(
        file.name(),
        () -> {
          try {
            return file.open();
          } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file.name(), e);
          }
        });
  }
}
