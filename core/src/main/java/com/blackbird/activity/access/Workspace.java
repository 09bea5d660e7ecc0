package com.blackbird.activity.access;

/** A Slack workspace or Discord guild; {@code platform} is the chat's own word for itself. */
public record Workspace(String platform, String id, String name) {}
