package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.wire.ReadMarks;
import com.blackbird.sandbox.wire.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pretended Discord knows. One lock guards it all: what is done between {@code
 * locked} calls is seen by others as one step, and events leave in the order of the steps.
 */
public final class World {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition somethingChanged = lock.newCondition();
  private final CopyOnWriteArrayList<WorldListener> listeners = new CopyOnWriteArrayList<>();
  private final SandboxClock clock;
  private final ReadMarks readMarks = new ReadMarks();
  private final Snowflakes ids;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, String> locales = new LinkedHashMap<>();
  private final Map<String, Guild> guilds = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();
  private final Map<String, App> apps = new LinkedHashMap<>();
  private final Map<String, Grant> grants = new LinkedHashMap<>();

  /** An empty world. */
  public World(SandboxClock clock) {
    this.clock = clock;
    ids = new Snowflakes(clock);
  }

  /** Does something while nothing else happens, and answers its result. */
  public <T extends @Nullable Object> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Does something while nothing else happens. */
  public void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the question has an answer; null when the patience ends first. */
  public <T> @Nullable T await(Supplier<@Nullable T> question, Duration patience) {
    long remaining = patience.toNanos();
    lock.lock();
    try {
      while (true) {
        T answer = question.get();
        if (answer != null || remaining <= 0) {
          return answer;
        }
        remaining = somethingChanged.awaitNanos(remaining);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** How far the people have read. */
  public ReadMarks readMarks() {
    return readMarks;
  }

  /** Lets one more listener hear of everything. */
  public void listen(WorldListener listener) {
    listeners.add(listener);
  }

  /** Tells the bots. */
  public void announce(Event event) {
    listeners.forEach(listener -> listener.happened(event));
    wake();
  }

  /** Tells whoever shows the state. */
  public void changed(String kind, Map<String, String> details) {
    listeners.forEach(listener -> listener.changed(kind, details));
    wake();
  }

  /** Makes those who wait ask their question again. */
  public void wake() {
    locked(somethingChanged::signalAll);
  }

  /** The time. */
  public Instant now() {
    return clock.instant();
  }

  /** Does something later, while nothing else happens. */
  public void later(Duration delay, Runnable work) {
    clock.after(delay, () -> locked(work));
  }

  /** How long ago an id was made. */
  public Duration ageOf(String id) {
    return Duration.between(Snowflakes.timeOf(id), now());
  }

  /** A new id. */
  public String newId() {
    return ids.next();
  }

  /** The users by id. */
  public Map<String, User> users() {
    return users;
  }

  /** The language that the user's Discord is set to. */
  public String locale(User user) {
    return locales.getOrDefault(user.id(), "en-US");
  }

  /** Sets the user's Discord to another language. */
  public void speak(User user, String locale) {
    locales.put(user.id(), locale);
  }

  /** The guilds by id. */
  public Map<String, Guild> guilds() {
    return guilds;
  }

  /** The channels of all guilds, the threads and the direct conversations, by id. */
  public Map<String, Channel> channels() {
    return channels;
  }

  /** The files of all messages by id. */
  public Map<String, Attachment> attachments() {
    return attachments;
  }

  /** What users let apps do, by access token. */
  public Map<String, Grant> grants() {
    return grants;
  }

  /** The apps. */
  public Collection<App> apps() {
    return apps.values();
  }

  /** The app with this id, or null. */
  public @Nullable App app(String id) {
    return apps.get(id);
  }

  /** The app with this token, or null. */
  public @Nullable App appWithToken(String token) {
    for (App app : apps.values()) {
      if (app.token().equals(token)) {
        return app;
      }
    }
    return null;
  }

  User addUser(User user) {
    users.put(user.id(), user);
    return user;
  }

  App addApp(App app) {
    apps.put(app.id(), app);
    users.put(app.bot().id(), app.bot());
    return app;
  }

  Guild addGuild(Guild guild) {
    guilds.put(guild.id(), guild);
    return guild;
  }

  <C extends Channel> C addChannel(C channel) {
    channels.put(channel.id(), channel);
    Guild guild = channel.guild();
    if (guild != null) {
      guild.channels().put(channel.id(), channel);
    }
    return channel;
  }

  void removeChannel(Channel channel) {
    channels.remove(channel.id());
    Guild guild = channel.guild();
    if (guild != null) {
      guild.channels().remove(channel.id());
    }
  }
}
