package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Attachment;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Mentions;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Pings;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was sent into what a message says, and refuses what breaks a rule. */
public final class MessageDraft {
  private static final int SETTABLE =
      Message.SUPPRESS_EMBEDS | Message.SUPPRESS_NOTIFICATIONS | Message.COMPONENTS_V2;
  private final World world;
  private final AttachedFiles attached;
  private final Pings pings;

  /** Drafts for messages of this world, whose files are found at the address. */
  public MessageDraft(World world, SandboxAddress address) {
    this.world = world;
    attached = new AttachedFiles(world, address);
    pings = new Pings(world);
  }

  /**
   * What a new message says.
   *
   * @param path where the message stands in the request's body
   * @param extraFlags flags that this kind of message may have, or has
   */
  public Body compose(
      JsonNode sent,
      String path,
      List<Upload> uploads,
      Channel channel,
      User author,
      @Nullable Message answered,
      int extraFlags) {
    int flags = (Json.integer(sent, "flags", 0) & SETTABLE) | extraFlags;
    boolean versionTwo = (flags & Message.COMPONENTS_V2) != 0;
    MessageRules.check(sent, path, versionTwo);
    List<Attachment> files = attached.keep(sent, uploads, channel, author);
    Body body =
        new Body(
            Json.text(sent, "content"),
            embeds(sent, files),
            components(sent, files),
            files,
            flags,
            (flags & Message.EPHEMERAL) != 0
                ? Mentions.NONE
                : pings.of(sent, channel, author, answered));
    refuseEmpty(body);
    return body;
  }

  /** What an edited message says: what was not sent stays as it was. */
  public Body revise(Message message, JsonNode sent, String path, List<Upload> uploads) {
    Body old = message.body();
    int flags = (old.flags() & ~Message.LOADING) | (Json.integer(sent, "flags", 0) & SETTABLE);
    boolean versionTwo = (flags & Message.COMPONENTS_V2) != 0;
    ObjectNode whole = sent.isObject() ? (ObjectNode) sent.deepCopy() : Json.object();
    if (!sent.has("content")) {
      whole.put("content", old.content());
    }
    if (!sent.has("embeds")) {
      whole.set("embeds", old.embeds().deepCopy());
    }
    MessageRules.check(whole, path, versionTwo);
    List<Attachment> files = kept(old, sent);
    files.addAll(attached.keep(sent, uploads, message.channel(), message.author()));
    Body body =
        new Body(
            Json.text(whole, "content"),
            sent.has("embeds") ? embeds(sent, files) : old.embeds(),
            sent.has("components") ? components(sent, files) : old.components(),
            files,
            flags,
            message.onlyFor() != null
                ? Mentions.NONE
                : pings.of(whole, message.channel(), message.author(), null));
    refuseEmpty(body);
    return body;
  }

  private static void refuseEmpty(Body body) {
    boolean empty =
        body.content().isBlank()
            && body.embeds().isEmpty()
            && body.components().isEmpty()
            && body.attachments().isEmpty();
    if (empty) {
      throw MessageRules.empty();
    }
  }

  private static List<Attachment> kept(Body old, JsonNode sent) {
    if (!sent.path("attachments").isArray()) {
      return new ArrayList<>(old.attachments());
    }
    List<String> ids =
        Json.items(sent, "attachments").stream().map(file -> Json.text(file, "id")).toList();
    return new ArrayList<>(old.attachments().stream().filter(f -> ids.contains(f.id())).toList());
  }

  private ArrayNode embeds(JsonNode sent, List<Attachment> files) {
    ArrayNode embeds = Json.array();
    for (JsonNode embed : Json.items(sent, "embeds")) {
      ObjectNode shown = (ObjectNode) embed.deepCopy();
      shown.properties().removeIf(field -> field.getValue().isNull());
      shown.put("type", "rich");
      for (JsonNode field : shown.path("fields")) {
        ((ObjectNode) field).put("inline", Json.isTrue(field, "inline"));
      }
      for (String picture : List.of("image", "thumbnail")) {
        resolve(shown.path(picture), files);
      }
      embeds.add(shown);
    }
    return embeds;
  }

  private ArrayNode components(JsonNode sent, List<Attachment> files) {
    ArrayNode components = Json.array();
    Json.items(sent, "components").forEach(component -> components.add(component.deepCopy()));
    ComponentTree.number(components);
    for (JsonNode component : ComponentTree.all(components)) {
      ShownComponent.complete((ObjectNode) component);
      resolve(component.path("media"), files);
      resolveFile((ObjectNode) component, files);
      component.path("items").forEach(item -> resolve(item.path("media"), files));
    }
    return components;
  }

  private void resolveFile(ObjectNode component, List<Attachment> files) {
    if (component.has("file")) {
      Attachment file = resolve(component.path("file"), files);
      if (file != null) {
        component.put("name", file.filename()).put("size", file.content().size());
      }
    }
  }

  private @Nullable Attachment resolve(JsonNode media, List<Attachment> files) {
    String url = Json.text(media, "url");
    if (!(media instanceof ObjectNode object) || url.isEmpty()) {
      return null;
    }
    String name = url.replaceFirst("^attachment://", "");
    Attachment file = null;
    for (Attachment candidate : files) {
      if (candidate.filename().equals(name)) {
        file = candidate;
      }
    }
    if (url.startsWith("attachment://") && file == null) {
      throw Refusal.field(
          "components",
          "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
          "The referenced attachment was not found: " + name);
    }
    String shown = file == null ? url : file.url();
    object.put("id", world.newId()).put("url", shown).put("proxy_url", shown);
    return file;
  }
}
