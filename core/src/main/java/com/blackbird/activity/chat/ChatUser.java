package com.blackbird.activity.chat;

/**
 * A person in a workspace.
 *
 * @param id the platform's id
 * @param name the name that others see; foreign text
 */
public record ChatUser(String id, String name) {}
