package com.blackbird.activity.chat;

/** A chat product that the bot speaks to. */
public enum ChatPlatform {
  SLACK("Slack", "workspace"),
  DISCORD("Discord", "server");

  private final String displayName;
  private final String workspaceWord;

  ChatPlatform(String displayName, String workspaceWord) {
    this.displayName = displayName;
    this.workspaceWord = workspaceWord;
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
