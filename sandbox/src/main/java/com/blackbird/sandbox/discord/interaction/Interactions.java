package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.interaction.Interaction.Act;
import com.blackbird.sandbox.discord.interaction.Interaction.Kind;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Event;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Mentions;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Snowflakes;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All interactions: they are told to a bot, and fail when it does not answer in time. */
public final class Interactions {
  /**
   * https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction.
   */
  public static final Duration TIME_TO_ANSWER = Duration.ofSeconds(3);

  private final World world;
  private final Conversations conversations;

  /** SDKs compare the time in these ids with the machine's clock, not with that of a test. */
  private final Snowflakes ids = new Snowflakes(Clock.systemUTC());

  private final Map<String, Interaction> byToken = new LinkedHashMap<>();
  private final List<OpenForm> forms = new ArrayList<>();
  private volatile Duration timeToAnswer = TIME_TO_ANSWER;

  /** The interactions of this world. */
  public Interactions(World world, Conversations conversations) {
    this.world = world;
    this.conversations = conversations;
  }

  /** How long bots have to answer from now on. */
  public void timeToAnswer(Duration limit) {
    timeToAnswer = limit;
  }

  /** Tells the bot what a user did; the world is locked. */
  public Interaction begin(Act act) {
    String token = UUID.randomUUID().toString() + UUID.randomUUID();
    Interaction interaction = new Interaction(ids.next(), token, act, world.now());
    byToken.put(token, interaction);
    byToken.values().removeIf(old -> old.state().isAcknowledged() && isLongGone(old));
    world.announce(
        new Event(
            "INTERACTION_CREATE",
            act.channel().guild(),
            act.channel(),
            null,
            act.app(),
            bot -> Payload.of(interaction, world.locale(interaction.act().user()))));
    world.later(timeToAnswer, () -> expire(interaction));
    return interaction;
  }

  private boolean isLongGone(Interaction interaction) {
    return interaction.isTokenExpired(world.now().minus(Interaction.TOKEN_LIFE));
  }

  private void expire(Interaction interaction) {
    if (interaction.state() != Interaction.State.WAITING) {
      return;
    }
    interaction.fail();
    Kind kind = interaction.act().kind();
    if (kind == Kind.COMMAND) {
      note(interaction, "The application did not respond");
    } else if (kind == Kind.COMPONENT) {
      note(interaction, "This interaction failed");
    }
    world.wake();
  }

  /** What Discord itself shows, to the one user. */
  private void note(Interaction interaction, String text) {
    Body body =
        new Body(text, Json.array(), Json.array(), List.of(), Message.EPHEMERAL, Mentions.NONE);
    Act act = interaction.act();
    conversations.post(
        act.channel(), act.app().bot(), Payload.origin(interaction, true, null), body);
  }

  /** The interaction that is being answered; refused when it is unknown or already failed. */
  Interaction toAnswer(String id, String token) {
    Interaction interaction = byToken.get(token);
    if (interaction == null
        || !interaction.id().equals(id)
        || interaction.state() == Interaction.State.FAILED) {
      throw Refusal.unknown(Unknown.INTERACTION);
    }
    if (interaction.state().isAcknowledged()) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    return interaction;
  }

  /** The interaction that is followed up; refused when it was not answered or is over. */
  Interaction toFollow(String appId, String token) {
    Interaction interaction = byToken.get(token);
    if (interaction == null || !interaction.act().app().id().equals(appId)) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (interaction.isTokenExpired(world.now())) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (!interaction.state().isAcknowledged()) {
      throw Refusal.unknown(Unknown.WEBHOOK);
    }
    return interaction;
  }

  /** The channel that the answers to an interaction belong to, by id and name. */
  public Set<String> places(String token) {
    Interaction interaction = byToken.get(token);
    return interaction == null ? Set.of() : interaction.act().channel().places();
  }

  void show(OpenForm form) {
    forms.add(form);
    changedForms(form);
  }

  /** The forms that a user sees. */
  public List<OpenForm> formsOf(User user) {
    return forms.stream().filter(form -> form.shownBy().act().user().equals(user)).toList();
  }

  /** The form is not seen any more. */
  public void hide(OpenForm form) {
    forms.remove(form);
    changedForms(form);
  }

  private void changedForms(OpenForm form) {
    Act act = form.shownBy().act();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("user", act.user().id());
    Guild guild = act.channel().guild();
    if (guild != null) {
      details.put("guild", guild.id());
    }
    world.changed("modal", details);
  }
}
