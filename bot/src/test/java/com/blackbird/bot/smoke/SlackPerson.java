package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.util.List;
import java.util.Map;

/** A person in the sandbox's Slack. */
final class SlackPerson implements Person {
  private final SlackUser user;
  private final String channel;
  private final Conversation conversation;

  SlackPerson(SlackUser user, String channel) {
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
    var outcome = user.types(channel, "/blackbird " + words);
    assertThat(outcome.acknowledged()).as("acknowledged: " + outcome.reason()).isTrue();
  }

  @Override
  public Seen sees(String text) {
    return conversation.sees(text);
  }

  @Override
  public List<String> messages() {
    return conversation.now().stream().map(Seen::text).toList();
  }

  @Override
  public List<Seen> letters() {
    return user.messages(user.directConversation("Blackbird")).stream()
        .map(SlackPerson::seen)
        .toList();
  }

  @Override
  public byte[] picture(Seen message) {
    return user.looksAt((SlackMessage) message.original());
  }

  /** Slack shows a file as a message of its own. */
  @Override
  public byte[] opens(Seen message, String file) {
    String channel = ((SlackMessage) message.original()).channel();
    return user.messages(channel).reversed().stream()
        .filter(shown -> shown.json().path("files").toString().contains("\"" + file + "\""))
        .findFirst()
        .map(shown -> user.opens(shown, file))
        .orElseThrow();
  }

  @Override
  public void speaks(String locale) {
    user.speaks(locale);
  }

  @Override
  public void clicks(Seen message, String label) {
    assertThat(user.clicks((SlackMessage) message.original(), label).acknowledged()).isTrue();
  }

  @Override
  public void chooses(Seen message, String menu, String option) {
    SlackMessage original = (SlackMessage) message.original();
    assertThat(user.chooses(original, menu, option).acknowledged()).isTrue();
  }

  @Override
  public void fills(String form, Map<String, ?> values) {
    user.fills(user.seesForm(form), values).submits();
  }

  @Override
  public Seen says(String text) {
    conversation.begin();
    return seen(user.says(channel, text));
  }

  @Override
  public void applies(Seen message, String shortcut, String label) {
    assertThat(user.picks((SlackMessage) message.original(), shortcut).acknowledged()).isTrue();
  }

  private static Seen seen(SlackMessage message) {
    return new Seen(message.text(), message.isEphemeral(), message.buttons(), message);
  }
}
