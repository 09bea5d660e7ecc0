package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.interaction.Answers;
import com.blackbird.sandbox.discord.interaction.FollowUps;
import com.blackbird.sandbox.discord.interaction.Interactions;
import com.blackbird.sandbox.discord.rule.AttachedFiles;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.world.Attachment;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Pins;
import com.blackbird.sandbox.discord.world.Threads;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.RequestTrouble;
import com.blackbird.sandbox.wire.SandboxAddress;
import com.blackbird.sandbox.wire.SandboxClock;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The REST API, version 10: https://discord.com/developers/docs/reference. */
public final class RestApi {
  private final World world;
  private final SandboxAddress address;
  private final Conversations conversations;
  private final Interactions interactions;
  private final RateLimits limits;
  private final Watch watch;

  /** An API to this world, reached at the address. */
  public RestApi(
      World world,
      SandboxAddress address,
      Conversations conversations,
      Interactions interactions,
      SandboxClock clock,
      Faults faults,
      Recorder recorder) {
    this.world = world;
    limits = new RateLimits(clock);
    watch =
        new Watch(world, interactions, faults, recorder, new RequestTrouble(faults, clock), limits);
    this.address = address;
    this.conversations = conversations;
    this.interactions = interactions;
  }

  /** The rate limits, which can be switched on. */
  public RateLimits limits() {
    return limits;
  }

  /** Adds all addresses. */
  public void register(RoutesConfig config) {
    Routes routes = new Routes(config, world, limits, watch);
    Lookup lookup = new Lookup(world);
    Threads threads = new Threads(world);
    MessageDraft draft = new MessageDraft(world, address);
    Sending sending = new Sending(world, conversations, threads, draft);
    new AccountRoutes(world, address, lookup).register(routes);
    new GuildRoutes(world, lookup).register(routes);
    new ChannelRoutes(world, lookup, threads, conversations).register(routes);
    new PinRoutes(lookup, new Pins(world, conversations)).register(routes);
    new MessageRoutes(world, lookup, sending, conversations, draft).register(routes);
    new ReactionRoutes(world, lookup, conversations).register(routes);
    new ThreadRoutes(world, lookup, threads, conversations, draft).register(routes);
    new CommandPermissionRoutes(world, lookup).register(routes);
    new CommandRoutes(world, lookup).register(routes);
    new InteractionRoutes(
            new Answers(world, interactions, conversations, draft),
            new FollowUps(interactions, conversations, draft))
        .register(routes);
    routes.refuseTheRest();
    config.get(AttachedFiles.PATH + "{channel}/{attachment}/{name}", this::file);
  }

  private void file(Context http) {
    String id = http.pathParam("attachment");
    Attachment file = world.locked(() -> world.attachments().get(id));
    if (file == null) {
      http.status(404);
    } else {
      http.contentType(file.contentType()).result(file.content().bytes());
    }
  }
}
