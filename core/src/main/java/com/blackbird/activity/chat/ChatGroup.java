package com.blackbird.activity.chat;

/**
 * A user group of a Slack workspace, a role of a Discord server.
 *
 * @param id the platform's id
 * @param name what people call it; foreign text
 */
public record ChatGroup(String id, String name) {}
