package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Attachment;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Keeps uploaded files: https://discord.com/developers/docs/reference#uploading-files. */
public final class AttachedFiles {
  /** Where everybody who has the address reads the bytes. */
  public static final String PATH = "/discord/attachments/";

  private final World world;
  private final SandboxAddress address;

  /** The files of this world, found at the address. */
  public AttachedFiles(World world, SandboxAddress address) {
    this.world = world;
    this.address = address;
  }

  /** What follows in an address at which a file is found: channel, id and name. */
  public Optional<String> path(String url) {
    String own = address.http(PATH);
    return url.startsWith(own) ? Optional.of(url.substring(own.length())) : Optional.empty();
  }

  /** The files that came with a message, with what it says about them. */
  List<Attachment> keep(JsonNode sent, List<Upload> uploads, Channel channel, User author) {
    if (uploads.size() > Limits.FILES) {
      throw new Refusal(400, 30015, "Maximum number of attachments in a message reached (10)");
    }
    List<Attachment> files = new ArrayList<>();
    uploads.forEach(upload -> files.add(keep(upload, detailsOf(sent, upload), channel, author)));
    return files;
  }

  private static JsonNode detailsOf(JsonNode sent, Upload upload) {
    for (JsonNode details : Json.items(sent, "attachments")) {
      if (upload.number().equals(Json.text(details, "id"))) {
        return details;
      }
    }
    return Json.object();
  }

  /** One file, as somebody puts it into a channel. */
  public Attachment keep(Upload upload, JsonNode details, Channel channel, User author) {
    long most = author.isBot() ? Limits.FILE_BYTES : Limits.PERSONS_FILE_BYTES;
    if (upload.content().size() > most) {
      throw new Refusal(413, 40005, "Request entity too large");
    }
    String id = world.newId();
    String given = Json.text(details, "filename");
    String name = (given.isEmpty() ? upload.filename() : given).replaceAll("[^\\w.-]+", "_");
    String url = address.http(PATH + channel.id() + "/" + id + "/" + name);
    String description = Json.textOrNull(details, "description");
    Attachment file =
        new Attachment(id, name, description, upload.contentType(), url, upload.content());
    world.attachments().put(id, file);
    return file;
  }
}
