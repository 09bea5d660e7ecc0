package com.blackbird.sandbox.slack.world;

/** A command of an app, with its leading slash. */
public record SlashCommand(String command, String description, String usageHint) {}
