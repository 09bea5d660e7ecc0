package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.blackbird.sandbox.discord.interaction.Answers;
import com.blackbird.sandbox.discord.interaction.FollowUps;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to interactions:
 * https://discord.com/developers/docs/interactions/receiving-and-responding.
 */
final class InteractionRoutes {
  private static final String WEBHOOK = "/webhooks/{app}/{token}";
  private static final String MESSAGE = WEBHOOK + "/messages/{message}";
  private final Answers answers;
  private final FollowUps followUps;

  InteractionRoutes(Answers answers, FollowUps followUps) {
    this.answers = answers;
    this.followUps = followUps;
  }

  void register(Routes routes) {
    routes.open(POST, "/interactions/{id}/{token}/callback", this::answer);
    routes.open(
        POST,
        WEBHOOK,
        call ->
            followUps.create(call.param("app"), call.param("token"), call.body(), call.uploads()));
    routes.open(
        GET,
        MESSAGE,
        call -> followUps.get(call.param("app"), call.param("token"), call.param("message")));
    routes.open(
        PATCH,
        MESSAGE,
        call ->
            followUps.edit(
                call.param("app"),
                call.param("token"),
                call.param("message"),
                call.body(),
                call.uploads()));
    routes.open(DELETE, MESSAGE, this::delete);
  }

  private @Nullable JsonNode answer(Call call) {
    ObjectNode result =
        answers.take(call.param("id"), call.param("token"), call.body(), call.uploads());
    return "true".equals(call.query("with_response")) ? result : null;
  }

  private @Nullable JsonNode delete(Call call) {
    followUps.delete(call.param("app"), call.param("token"), call.param("message"));
    return null;
  }
}
