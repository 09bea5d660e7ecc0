package com.blackbird.activity.chat;

import java.util.List;

/** A chat product or help desk that the bot speaks to. */
public enum ChatPlatform {
  SLACK("Slack", "workspace"),
  DISCORD("Discord", "server"),
  INTERCOM("Intercom", "workspace"),
  ZENDESK("Zendesk", "account"),
  CHATWOOT("Chatwoot", "account");

  private static final List<ChatPlatform> CHATS = List.of(SLACK, DISCORD);

  private final String displayName;
  private final String workspaceWord;

  ChatPlatform(String displayName, String workspaceWord) {
    this.displayName = displayName;
    this.workspaceWord = workspaceWord;
  }

  /** Those in which people type commands; the others are help desks. */
  public static List<ChatPlatform> chats() {
    return CHATS;
  }

  /**
   * Whether support works here in a help desk, which has notes of its own that no customer sees:
   * what it tells as said is said to the customer.
   */
  public boolean isHelpDesk() {
    return !CHATS.contains(this);
  }

  /** Whether each option of a command has a field here, which is reached by its name. */
  public boolean hasFields() {
    return this == DISCORD;
  }

  /** The product's name as people write it. */
  public String displayName() {
    return displayName;
  }

  /** What people on this platform call the place that they share: workspace or server. */
  public String workspaceWord() {
    return workspaceWord;
  }
}
