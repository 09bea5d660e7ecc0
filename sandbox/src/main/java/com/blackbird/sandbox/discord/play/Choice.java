package com.blackbird.sandbox.discord.play;

/** What a bot offers while a user types into an option. */
public record Choice(String name, String value) {}
