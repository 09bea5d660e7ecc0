package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Board;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Channels and their members.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#conversations">conversations.*</a>
 */
final class ConversationMethods implements Methods {
  private static final int USUAL_LIMIT = 100;
  private static final int MAX_IN_GROUP = 8;
  private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}_-]{1,80}");
  private final Board board;

  ConversationMethods(Board board) {
    this.board = board;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("conversations.info", this::info);
    methods.put("conversations.list", this::list);
    methods.put("conversations.members", this::members);
    methods.put("conversations.join", this::join);
    methods.put("conversations.leave", this::leave);
    methods.put("conversations.invite", this::invite);
    methods.put("conversations.open", this::open);
    methods.put("conversations.create", this::create);
    methods.put("conversations.archive", this::archive);
  }

  private ObjectNode info(Call call) {
    Channel channel = call.channel();
    call.needs(Call.scope(channel, "read"));
    ObjectNode shown = ConversationJson.of(channel, call.bot(), call.flag("include_num_members"));
    return Json.object().set("channel", shown);
  }

  private ObjectNode list(Call call) {
    call.needs("channels:read", "groups:read", "im:read", "mpim:read");
    Set<Channel.Kind> kinds = ChannelTypes.of(call);
    return Page.of(
        call,
        USUAL_LIMIT,
        "channels",
        listed(call, kinds, call.bot(), false),
        channel -> ConversationJson.of(channel, call.bot(), true));
  }

  /** The conversations of these kinds that the bot may know of, in a lasting order. */
  static List<Channel> listed(
      Call call, Set<Channel.Kind> kinds, User member, boolean onlyMembers) {
    return call.workspace().channels().stream()
        .filter(channel -> kinds.contains(channel.kind()))
        .filter(channel -> call.installation().has(Call.scope(channel, "read")))
        .filter(channel -> channel.isVisibleTo(call.bot().id()))
        .filter(channel -> !onlyMembers || channel.hasMember(member.id()))
        .filter(channel -> !(call.flag("exclude_archived") && channel.isArchived()))
        .sorted(Comparator.comparing(Channel::id))
        .toList();
  }

  private ObjectNode members(Call call) {
    Channel channel = call.channel();
    call.needs(Call.scope(channel, "read"));
    List<String> members = List.copyOf(channel.members());
    return Page.of(call, USUAL_LIMIT, "members", members, id -> Json.array().add(id).get(0));
  }

  private ObjectNode join(Call call) {
    call.needs("channels:join");
    Channel channel = call.channel();
    if (channel.kind() != Channel.Kind.PUBLIC) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    open(channel);
    boolean fresh = board.join(channel, call.bot(), null);
    ObjectNode answer = shown(call, channel);
    return fresh ? answer : answer.put("warning", "already_in_channel");
  }

  private ObjectNode leave(Call call) {
    Channel channel = call.channel();
    call.needs(manage(channel));
    boolean left = board.leave(channel, call.bot());
    return left ? Json.object() : Json.object().put("not_in_channel", true);
  }

  private ObjectNode invite(Call call) {
    Channel channel = call.channel();
    call.needs(manage(channel));
    call.member(channel);
    open(channel);
    for (User user : users(call)) {
      if (!board.join(channel, user, call.bot())) {
        throw new Refusal("already_in_channel");
      }
    }
    return shown(call, channel);
  }

  private static void open(Channel channel) {
    if (channel.isArchived()) {
      throw new Refusal("is_archived");
    }
  }

  private ObjectNode open(Call call) {
    List<User> users = new ArrayList<>(users(call));
    call.needs(users.size() > 1 ? "mpim:write" : "im:write");
    if (users.isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    if (users.size() > MAX_IN_GROUP) {
      throw new Refusal("too_many_users");
    }
    users.add(call.bot());
    Channel channel = call.workspace().directMessage(users);
    if (call.flag("return_im")) {
      return shown(call, channel);
    }
    return Json.object().set("channel", Json.object().put("id", channel.id()));
  }

  private static List<User> users(Call call) {
    if (!call.arguments().has("users")) {
      return List.of();
    }
    List<User> users = new ArrayList<>();
    for (String id : call.text("users").split(",", -1)) {
      users.add(call.workspace().user(id.strip()).orElseThrow(() -> new Refusal("user_not_found")));
    }
    return users;
  }

  private ObjectNode create(Call call) {
    boolean hidden = call.flag("is_private");
    call.needs(hidden ? "groups:write" : "channels:manage");
    String name = call.text("name");
    if (name.isEmpty()) {
      throw new Refusal("invalid_name_required");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Refusal(name.length() > 80 ? "invalid_name_maxlength" : "invalid_name_specials");
    }
    if (call.workspace().findChannel(name).isPresent()) {
      throw new Refusal("name_taken");
    }
    Channel.Kind kind = hidden ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    Channel channel = call.workspace().addChannel(name, kind, List.of(call.bot()));
    return shown(call, channel);
  }

  private ObjectNode archive(Call call) {
    Channel channel = call.channel();
    call.needs(manage(channel));
    if (channel.name().equals("general")) {
      throw new Refusal("cant_archive_general");
    }
    if (channel.isArchived()) {
      throw new Refusal("already_archived");
    }
    board.archive(channel, true, call.bot().id());
    return Json.object();
  }

  private static String manage(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "channels:manage";
      case PRIVATE -> "groups:write";
      case IM -> "im:write";
      case MPIM -> "mpim:write";
    };
  }

  private static ObjectNode shown(Call call, Channel channel) {
    return Json.object().set("channel", ConversationJson.of(channel, call.bot(), false));
  }
}
