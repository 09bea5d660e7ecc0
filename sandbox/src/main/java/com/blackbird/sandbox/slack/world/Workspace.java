package com.blackbird.sandbox.slack.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workspace with its users, channels, installed apps, open views and files. */
public final class Workspace {
  private final String id;
  private final String name;
  private final Clock clock;
  private final Map<String, User> users = new ConcurrentSkipListMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, Installation> installations = new ConcurrentHashMap<>();
  private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
  private final Map<String, UserGroup> groups = new ConcurrentSkipListMap<>();
  private final Set<String> deactivated = ConcurrentHashMap.newKeySet();
  private final Screens screens = new Screens();
  private final User slackbot;
  private volatile @Nullable Organisation organisation;

  /** The time here. */
  public Instant now() {
    return clock.instant();
  }

  Workspace(String name, Clock clock) {
    this.id = Ids.stable("T", name);
    this.name = name;
    this.clock = clock;
    this.slackbot =
        new User(
            "USLACKBOT",
            id,
            "slackbot",
            "Slackbot",
            false,
            false,
            "B01",
            User.USUAL_ZONE,
            User.USUAL_LOCALE);
    users.put(slackbot.id(), slackbot);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The name in its address. */
  public String domain() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Whose workspace it is, when it belongs to an Enterprise organisation. */
  public Optional<Organisation> organisation() {
    return Optional.ofNullable(organisation);
  }

  /** Belongs to an organisation from now on. */
  public void join(String name) {
    organisation = Organisation.named(name);
  }

  /** Slack's own voice. */
  public User slackbot() {
    return slackbot;
  }

  public Collection<User> users() {
    return users.values();
  }

  public Collection<Channel> channels() {
    return channels.values();
  }

  public Collection<Installation> installations() {
    return installations.values();
  }

  /** Its user groups by their ids. */
  public Map<String, UserGroup> groups() {
    return groups;
  }

  /** Makes a user group, or says anew who is in it. */
  public UserGroup putGroup(String handle, Collection<User> members) {
    UserGroup group =
        new UserGroup(
            Ids.stable("S", id + handle), handle, members.stream().map(User::id).toList());
    groups.put(group.id(), group);
    return group;
  }

  public Map<String, StoredFile> files() {
    return files;
  }

  /** Whether a user may read a file: it is their own, or shared where they may read. */
  public boolean maySee(StoredFile file, String userId) {
    return file.isComplete()
        && (file.user().equals(userId)
            || file.viewers().contains(userId)
            || file.channels().stream()
                .flatMap(channelId -> channel(channelId).stream())
                .anyMatch(channel -> channel.isVisibleTo(userId) && users.containsKey(userId)));
  }

  /** What its users have open. */
  public Screens screens() {
    return screens;
  }

  /** A user by id. */
  public Optional<User> user(String userId) {
    return Optional.ofNullable(users.get(userId));
  }

  /** A user by id or name, with or without an at sign. */
  public Optional<User> findUser(String nameOrId) {
    String wanted = nameOrId.startsWith("@") ? nameOrId.substring(1) : nameOrId;
    return user(wanted)
        .or(() -> users().stream().filter(u -> u.name().equalsIgnoreCase(wanted)).findFirst());
  }

  /** A channel by id. */
  public Optional<Channel> channel(String channelId) {
    return Optional.ofNullable(channels.get(channelId));
  }

  /** A channel by id or name, with or without a hash sign. */
  public Optional<Channel> findChannel(String nameOrId) {
    String wanted = nameOrId.startsWith("#") ? nameOrId.substring(1) : nameOrId;
    return channel(wanted)
        .or(() -> channels().stream().filter(c -> c.name().equals(wanted)).findFirst());
  }

  /** Adds a person. */
  public User addUser(String userName, String realName, boolean admin) {
    User user =
        new User(
            Ids.stable("U", id + userName),
            id,
            userName,
            realName,
            admin,
            false,
            null,
            User.USUAL_ZONE,
            User.USUAL_LOCALE);
    users.put(user.id(), user);
    channels().stream()
        .filter(channel -> channel.name().equals("general"))
        .forEach(channel -> channel.members().add(user.id()));
    return user;
  }

  /** Changes what is known of a user, who stays the same one. */
  public User change(User user, UnaryOperator<User> change) {
    return Objects.requireNonNull(users.computeIfPresent(user.id(), (_, old) -> change.apply(old)));
  }

  /** Deactivates a person's account, who stays in the list of all. */
  public void deactivate(User user) {
    deactivated.add(user.id());
  }

  /** Whether this account was deactivated. */
  public boolean isDeactivated(User user) {
    return deactivated.contains(user.id());
  }

  /** Adds a channel. The same name in the same workspace always gets the same id. */
  public Channel addChannel(String channelName, Channel.Kind kind, Collection<User> members) {
    String channelId = Ids.stable("C", id + channelName);
    Channel channel = new Channel(channelId, id, channelName, kind, clock);
    members.forEach(user -> channel.members().add(user.id()));
    channels.put(channelId, channel);
    return channel;
  }

  /** Forgets a channel that was deleted. */
  public void remove(Channel channel) {
    channels.remove(channel.id());
  }

  /** The direct conversation of these users, made when there was none. */
  public synchronized Channel directMessage(Collection<User> participants) {
    List<String> ids = participants.stream().map(User::id).distinct().sorted().toList();
    boolean two = ids.size() <= 2;
    String seed = id + String.join("/", ids);
    String channelId = Ids.stable(two ? "D" : "G", seed);
    String label =
        two
            ? "directmessage"
            : participants.stream()
                .map(User::name)
                .collect(Collectors.joining("--", "mpdm-", "-1"));
    return channels.computeIfAbsent(
        channelId,
        made -> {
          Channel channel =
              new Channel(made, id, label, two ? Channel.Kind.IM : Channel.Kind.MPIM, clock);
          channel.members().addAll(ids);
          return channel;
        });
  }

  /** Installs an app with its bot user. */
  Installation install(SlackApp app) {
    String botName = app.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    User bot =
        new User(
            Ids.stable("U", id + app.id()),
            id,
            botName,
            app.name(),
            false,
            false,
            Ids.stable("B", id + app.id()),
            User.USUAL_ZONE,
            User.USUAL_LOCALE);
    users.put(bot.id(), bot);
    Installation installation = new Installation(this, app, bot);
    installations.put(app.id(), installation);
    return installation;
  }

  /** The app's installation here. */
  public Optional<Installation> installation(String appId) {
    return Optional.ofNullable(installations.get(appId));
  }

  /** The apps whose bots are in a channel. */
  public Stream<Installation> installationsIn(Channel channel) {
    return installations().stream()
        .filter(Installation::isActive)
        .filter(installation -> channel.hasMember(installation.bot().id()));
  }
}
