package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;

/** Everything that passes between users, channels and apps, wired together. */
public final class Interactions {
  private final World world;
  private final Events events;
  private final Board board;
  private final Reactions reactions;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Commands commands;
  private final Clicks clicks;
  private final Forms forms;
  private final Shortcuts shortcuts;
  private final Removals removals;
  private final Uploads uploads;
  private final ComposerLinks composerLinks;

  /** Wires a world to its apps. */
  public Interactions(World world, AppLink link, Timing timing, SandboxAddress address) {
    this.world = world;
    events = new Events(world, link, timing);
    board = new Board(world, events);
    reactions = new Reactions(board);
    triggers = new Triggers(world.clock(), timing);
    responseUrls = new ResponseUrls(address, world.clock(), board);
    commands = new Commands(link, board, triggers, responseUrls);
    clicks = new Clicks(world, link, triggers, responseUrls, board);
    forms = new Forms(world, link, triggers, responseUrls);
    shortcuts = new Shortcuts(link, board, events, triggers, responseUrls);
    removals = new Removals(world, events);
    uploads = new Uploads(board, address);
    composerLinks = new ComposerLinks(world, events);
  }

  public World world() {
    return world;
  }

  public Events events() {
    return events;
  }

  public Board board() {
    return board;
  }

  public Reactions reactions() {
    return reactions;
  }

  public Triggers triggers() {
    return triggers;
  }

  public ResponseUrls responseUrls() {
    return responseUrls;
  }

  public Commands commands() {
    return commands;
  }

  public Clicks clicks() {
    return clicks;
  }

  public Forms forms() {
    return forms;
  }

  public Shortcuts shortcuts() {
    return shortcuts;
  }

  public Removals removals() {
    return removals;
  }

  public Uploads uploads() {
    return uploads;
  }

  public ComposerLinks composerLinks() {
    return composerLinks;
  }
}
