package com.blackbird.sandbox.slack.world;

/** Who changed a message last, and when. */
public record Edited(String user, String ts) {}
