package com.blackbird.sandbox.slack.world;

import com.blackbird.sandbox.wire.SandboxAddress;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file as the API shows it.
 *
 * @see <a href="https://docs.slack.dev/reference/objects/file-object">File</a>
 */
public final class FileJson {
  /** Where an app with its token reads the bytes. */
  public static final String PRIVATE = "/slack/files/";

  private FileJson() {}

  /** The file with the address of its bytes. */
  public static ObjectNode of(StoredFile file, Workspace workspace, SandboxAddress address) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String url = address.http(PRIVATE + workspace.id() + "/" + file.id() + "/" + name);
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    String type = ending.toLowerCase(Locale.ROOT);
    ObjectNode json =
        Json.object()
            .put("id", file.id())
            .put("created", file.created().getEpochSecond())
            .put("timestamp", file.created().getEpochSecond())
            .put("name", file.name())
            .put("title", file.title())
            .put("mimetype", mimeType(file.name()))
            .put("filetype", type)
            .put("pretty_type", type.toUpperCase(Locale.ROOT))
            .put("user", file.user())
            .put("size", file.announcedLength())
            .put("editable", false)
            .put("mode", "hosted")
            .put("is_external", false)
            .put("external_type", "")
            .put("is_public", true)
            .put("public_url_shared", false)
            .put("display_as_bot", false)
            .put("username", "")
            .put("file_access", "visible")
            .put("url_private", url)
            .put("url_private_download", url)
            .put("permalink", url);
    json.set("channels", Json.strings(file.channels()));
    json.set("groups", Json.array());
    return json;
  }

  /** The media type that the name suggests. */
  public static String mimeType(String name) {
    String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
