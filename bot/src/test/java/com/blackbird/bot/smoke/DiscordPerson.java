package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A person in the sandbox's Discord; words become the typed options that Discord has. */
final class DiscordPerson implements Person {
  private static final Pattern OPTION = Pattern.compile("([a-z]+):(?:\"([^\"]*)\"|(\\S+))");
  private final DiscordUser user;
  private final String channel;
  private final Conversation conversation;

  DiscordPerson(DiscordUser user, String channel) {
    this.user = user;
    this.channel = channel;
    this.conversation =
        new Conversation(() ->
            user.messages(channel).stream()
                .map(message -> new Conversation.Message(message.id(), seen(message)))
                .toList());
    conversation.begin();
  }

  @Override
  public String id() {
    return user.id();
  }

  @Override
  public void types(String words) {
    conversation.begin();
    String[] parts = words.split(" ", 2);
    Map<String, String> options = new LinkedHashMap<>();
    Matcher matcher = OPTION.matcher(parts.length > 1 ? parts[1] : "");
    while (matcher.find()) {
      options.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    var answer = user.types(channel, "blackbird " + parts[0], options);
    assertThat(answer.acknowledged()).as("acknowledged: " + answer.reason()).isTrue();
  }

  @Override
  public Seen sees(String text) {
    return conversation.sees(text);
  }

  private static Seen seen(SeenMessage message) {
    return new Seen(read(message.text()), message.isEphemeral(), message.buttons(), message);
  }

  /** The words without the markdown around them, as a person reads them. */
  private static String read(String markdown) {
    return markdown.replaceAll("\\\\(\\p{Punct})", "$1").replace("**", "").replace("`", "");
  }

  @Override
  public List<String> messages() {
    return conversation.now().stream().map(Seen::text).toList();
  }

  @Override
  public List<Seen> letters() {
    return user.messages("@blackbird").stream().map(DiscordPerson::seen).toList();
  }

  @Override
  public byte[] picture(Seen message) {
    return ((SeenMessage) message.original())
        .json().findValues("media").stream()
            .findFirst()
            .map(shown -> read(URI.create(shown.path("url").asString(""))))
            .orElseThrow(() -> new AssertionError("No picture in " + message));
  }

  @Override
  public byte[] opens(Seen message, String file) {
    for (JsonNode shown : ((SeenMessage) message.original()).json().path("attachments")) {
      if (shown.path("filename").asString("").equals(file)) {
        return read(URI.create(shown.path("url").asString("")));
      }
    }
    throw new AssertionError("No file " + file + " in " + message);
  }

  private static byte[] read(URI address) {
    try (InputStream in = address.toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void speaks(String locale) {
    user.speaks(locale);
  }

  @Override
  public void clicks(Seen message, String label) {
    assertThat(user.clicks((SeenMessage) message.original(), label).acknowledged()).isTrue();
  }

  @Override
  public void chooses(Seen message, String menu, String option) {
    SeenMessage original = (SeenMessage) message.original();
    assertThat(user.chooses(original, menu, option).acknowledged()).isTrue();
  }

  @Override
  public Seen says(String text) {
    conversation.begin();
    return seen(user.says(channel, text));
  }

  @Override
  public void applies(Seen message, String shortcut, String label) {
    SeenMessage original = (SeenMessage) message.original();
    assertThat(user.appliesTo(original, label).acknowledged()).isTrue();
  }

  @Override
  public void fills(String form, Map<String, ?> values) {
    assertThat(user.fills(user.seesForm(form), values).submits().acknowledged()).isTrue();
  }
}
