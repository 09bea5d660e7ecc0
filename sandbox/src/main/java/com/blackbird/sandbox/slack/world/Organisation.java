package com.blackbird.sandbox.slack.world;

/**
 * An Enterprise organisation: what it installs is installed in its workspaces. Here it has one.
 *
 * @see <a href="https://docs.slack.dev/enterprise/developing-for-enterprise-orgs">Organisations</a>
 */
public record Organisation(String id, String name) {
  static Organisation named(String name) {
    return new Organisation(Ids.stable("E", name), name);
  }
}
