package com.blackbird.bot.desk.zendesk;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.DeskErrors;
import com.blackbird.bot.desk.DeskFollowUp;
import com.blackbird.bot.desk.DeskHtml;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskOpening;
import com.blackbird.bot.desk.DeskTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends to Zendesk: a thread is a ticket, somebody's words a public comment, the bot's a note. */
final class ZendeskGateway implements ChatGateway {
  /** The one place of an account, whatever group a ticket is in. */
  static final String TICKETS = "tickets";

  /**
   * A comment holds 64 kB:
   * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
   */
  private static final int MOST_HTML = 60_000;

  /**
   * Thirty changes of a ticket in ten minutes by one user, and 200 requests a minute on the
   * smallest plan. https://developer.zendesk.com/api-reference/introduction/rate-limits/
   */
  private static final SendPace PACE =
      new SendPace(Duration.ofMillis(400), Duration.ofMillis(400), 10);

  /** The key of the note that says that a comment was taken back. */
  private static final String TAKEN_BACK = "taken-back";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ZendeskProperties properties;
  private final DeskConnection<Long> connection;
  private final DeskClient client;
  private final ZendeskTickets tickets;

  ZendeskGateway(
      ZendeskProperties properties,
      DeskConnection<Long> connection,
      DeskClient client,
      ZendeskTickets tickets) {
    this.properties = properties;
    this.connection = connection;
    this.client = client;
    this.tickets = tickets;
  }

  /** The one desk of an account. */
  static ChannelRef channel(ZendeskProperties properties) {
    return new ChannelRef(ChatPlatform.ZENDESK, properties.account(), TICKETS);
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.ZENDESK;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  @Override
  public SendPace pace() {
    return PACE;
  }

  @Override
  public SendResult post(Post post) {
    if (!connection.isConfigured() || !post.channel().equals(channel(properties))) {
      return DeskErrors.noSuchDesk(post.channel());
    }
    return post.thread() == null
        ? DeskErrors.channel(ZendeskErrors.attempt(() -> open(post)))
        : ZendeskErrors.attempt(() -> reply(post));
  }

  /** A ticket carries the post's key as its external id, to be looked for. */
  private SendResult open(Post post) {
    String mark = DeskMark.of(post.key());
    String ticket = post.triedAt() == null ? null : tickets.find(mark).orElse(null);
    if (ticket == null) {
      ticket = tickets.open(opened(post, mark), post.key());
    }
    return DeskMessage.begun(ticket, post.channel());
  }

  private ObjectNode opened(Post post, String mark) {
    DeskOpening opening = DeskOpening.of(post);
    ObjectNode ticket = JSON.objectNode();
    ticket.put("external_id", mark);
    ticket.put("subject", opening.title());
    ticket.put("requester_id", tickets.person(post.speaker()));
    if (!properties.group().isEmpty()) {
      ticket.put("group_id", Long.parseLong(properties.group()));
    }
    opening.priority().ifPresent(priority -> ticket.put("priority", priority));
    ArrayNode tags = ticket.putArray("tags");
    opening.tags().forEach(tags::add);
    ticket.set("comment", comment(post.message(), "", false));
    return ticket;
  }

  /** A comment carries the post's key as custom metadata of its audit, to be looked for. */
  private SendResult reply(Post post) {
    String ticket = DeskMessage.thread(post);
    if (post.triedAt() != null) {
      Optional<String> earlier = said(ticket, post.key());
      if (earlier.isPresent()) {
        return sent(post.channel(), ticket, earlier.get());
      }
    }
    Speaker speaker = post.speaker();
    ObjectNode comment = comment(post.message(), "", speaker != null);
    if (speaker != null) {
      comment.put("author_id", tickets.person(speaker));
    }
    return sent(post.channel(), ticket, tickets.change(ticket, change(comment, post.key(), "")));
  }

  private Optional<String> said(String ticket, String key) {
    return tickets.audits(ticket).stream()
        .filter(audit -> custom(audit, ZendeskTickets.KEY).equals(key))
        .map(ZendeskTickets::comment)
        .filter(comment -> !comment.isEmpty())
        .findFirst();
  }

  private static SendResult sent(ChannelRef channel, String ticket, String comment) {
    return new SendResult.Sent(new DeskMessage(ticket, comment).in(channel));
  }

  private ObjectNode comment(ChatMessage message, String prefix, boolean isPublic) {
    ObjectNode comment = JSON.objectNode();
    String html = prefix + DeskHtml.of(message, MOST_HTML);
    comment.put("html_body", html.isEmpty() ? "<p>(see the files)</p>" : html);
    comment.put("public", isPublic);
    List<ChatFile> files = message.files();
    if (!files.isEmpty()) {
      ArrayNode uploads = comment.putArray("uploads");
      files.forEach(file -> uploads.add(tickets.upload(file)));
    }
    return comment;
  }

  private static ObjectNode change(ObjectNode comment, String key, String editOf) {
    ObjectNode change = JSON.objectNode();
    change.set("comment", comment);
    ObjectNode metadata = change.putObject("metadata");
    metadata.put(ZendeskTickets.KEY, key);
    if (!editOf.isEmpty()) {
      metadata.put(ZendeskTickets.EDIT_OF, editOf);
    }
    return change;
  }

  private static String custom(JsonNode audit, String name) {
    return audit.path("metadata").path("custom").path(name).asString("");
  }

  /**
   * Zendesk changes no comment, so another one by the same author says what it says now. The card
   * that a ticket began with is not told again: its title, tags and status are.
   */
  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return ZendeskErrors.attempt(
        () -> DeskFollowUp.of(message, edited -> followUp(edited, newState)));
  }

  private Optional<DeskFollowUp> followUp(DeskMessage edited, ChatMessage newState) {
    return find(edited)
        .map(before -> {
          ObjectNode comment = comment(newState, "<p><i>Edited:</i></p>", before.isPublic());
          comment.put("author_id", before.json().path("author_id").asLong(0));
          String key = DeskMark.digest(comment.path("html_body").asString());
          return new DeskFollowUp(
              latest(edited).equals(key),
              () -> tickets.change(edited.thread(), change(comment, key, edited.message())));
        });
  }

  private Optional<ZendeskComment> find(DeskMessage message) {
    long self = connection.self();
    return tickets
        .comment(message.thread(), message.message())
        .map(found -> found.of(message.thread(), self).getFirst());
  }

  /** The key of what was said last in the place of a comment. */
  private String latest(DeskMessage edited) {
    return tickets.audits(edited.thread()).stream()
        .filter(audit -> custom(audit, ZendeskTickets.EDIT_OF).equals(edited.message()))
        .map(audit -> custom(audit, ZendeskTickets.KEY))
        .reduce("", (earlier, later) -> later);
  }

  @Override
  public SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    return ZendeskErrors.attempt(() -> {
      JsonNode ticket = tickets.ticket(thread.thread());
      ObjectNode change = new ZendeskChange(ticket, connection.self()).to(DeskOpening.of(start));
      if (!change.isEmpty()) {
        tickets.change(thread.thread(), change);
      }
      return new SendResult.Sent(message, thread);
    });
  }

  /**
   * Blackens the comment; where the bot's role does not allow that, hides it from the customer and
   * says so in a note. A ticket is solved instead.
   */
  @Override
  public SendResult delete(MessageRef message) {
    DeskMessage gone = DeskMessage.of(message);
    SendResult result =
        ZendeskErrors.attempt(() -> gone.isRoot() ? withdraw(message, gone) : black(message, gone));
    return result.takenBack(message);
  }

  private SendResult withdraw(MessageRef ref, DeskMessage root) {
    JsonNode ticket = tickets.ticket(root.thread());
    ObjectNode change = new ZendeskChange(ticket, connection.self()).solved(true);
    if (!change.isEmpty()) {
      tickets.change(root.thread(), change);
    }
    return new SendResult.Sent(ref);
  }

  private SendResult black(MessageRef ref, DeskMessage gone) {
    Optional<ZendeskComment> found = find(gone);
    if (found.isEmpty() || found.get().isBlack() || latest(gone).equals(TAKEN_BACK)) {
      return new SendResult.Sent(ref);
    }
    JsonNode comment = found.get().json();
    try {
      tickets.redact(
          gone.thread(),
          gone.message(),
          ZendeskRedaction.of(comment.path("html_body").asString("")),
          comment
              .path("attachments")
              .valueStream()
              .map(file -> file.path("content_url").asString(""))
              .toList());
    } catch (DeskTrouble e) {
      int status = e.answer().status();
      if (status != 400 && status != 403 && status != 404 && status != 422) {
        throw e;
      }
      hide(gone, comment);
    }
    return new SendResult.Sent(ref);
  }

  private void hide(DeskMessage gone, JsonNode comment) {
    if (comment.path("public").asBoolean(false)) {
      tickets.makePrivate(gone.thread(), gone.message());
    }
    ObjectNode note =
        comment(
            ChatMessage.of("The message above, #" + gone.message() + ", was taken back."),
            "",
            false);
    tickets.change(gone.thread(), change(note, TAKEN_BACK, gone.message()));
  }

  /** Public comments alone: notes are support's own. */
  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    long last = DeskMessage.numberOf(after);
    return DeskErrors.page(() ->
        tickets.comments(thread.thread()).of(thread.thread(), connection.self()).stream()
            .filter(comment -> Long.parseLong(comment.id()) > last)
            .filter(comment -> comment.isPublic() && !comment.isBlack())
            .map(comment -> comment.posted(thread.channel()))
            .toList());
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    return client.open(file);
  }
}
