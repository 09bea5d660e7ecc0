package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.util.List;
import java.util.Map;

/** A person in the sandbox's Slack. */
record SlackPerson(SlackUser user, String channel) implements Person {
  @Override
  public void types(String words) {
    var outcome = user.types(channel, "/blackbird " + words);
    assertThat(outcome.acknowledged()).as("acknowledged: " + outcome.reason()).isTrue();
  }

  @Override
  public Seen sees(String text) {
    return seen(user.sees(channel, text));
  }

  @Override
  public List<String> messages() {
    return user.messages(channel).stream().map(SlackMessage::text).toList();
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
  public void fills(String form, Map<String, String> values) {
    user.fills(user.seesForm(form), values).submits();
  }

  private static Seen seen(SlackMessage message) {
    return new Seen(message.text(), message.isEphemeral(), message.buttons(), message);
  }
}
