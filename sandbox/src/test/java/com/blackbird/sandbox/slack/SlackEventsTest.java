package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens in a channel reaches the bots that are in it, and no others. */
class SlackEventsTest {
  private static final String PLACE = "#support";
  private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private BoltBot bot;
  private SlackUser maria;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    bot = new BoltBot(slack);
    maria = slack.user("maria");
    App app = bot.app();
    listen(app, MessageEvent.class);
    listen(app, MessageChangedEvent.class);
    listen(app, MessageDeletedEvent.class);
    listen(app, ReactionAddedEvent.class);
    listen(app, MemberJoinedChannelEvent.class);
    listen(app, ChannelArchiveEvent.class);
    listen(app, ChannelDeletedEvent.class);
    listen(app, AppMentionEvent.class);
    bot.connect(slack);
  }

  private <E extends Event> void listen(App app, Class<E> type) {
    app.event(
        type,
        (request, context) -> {
          heard.add(request.getEvent());
          return context.ack();
        });
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private <E extends Event> E next(Class<E> type) throws InterruptedException {
    Event event = heard.poll(20, TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(type);
    return type.cast(event);
  }

  @Test
  void messageIsToldWhenItIsWrittenChangedAndDeleted() throws Exception {
    SlackMessage message = maria.says(PLACE, "Order 7");
    assertThat(next(MessageEvent.class).getChannelType()).isEqualTo("channel");

    maria.edits(message, "Order 8");
    MessageChangedEvent changed = next(MessageChangedEvent.class);
    assertThat(changed.getMessage().getText()).isEqualTo("Order 8");

    maria.deletes(message);
    assertThat(next(MessageDeletedEvent.class).getDeletedTs()).isEqualTo(message.id());
  }

  @Test
  void reactionNamesItsMessage() throws Exception {
    SlackMessage message = maria.says(PLACE, "Done?");
    next(MessageEvent.class);

    slack.user("sam").reacts(message, "eyes");

    ReactionAddedEvent event = next(ReactionAddedEvent.class);
    assertThat(event.getReaction()).isEqualTo("eyes");
    assertThat(event.getItem().getTs()).isEqualTo(message.id());
    assertThat(event.getItemUser()).isEqualTo(maria.id());
  }

  @Test
  void membershipArchivingAndDeletingAreTold() throws Exception {
    slack.workspace("Sample Store").invite("Blackbird", "#random");
    MemberJoinedChannelEvent joined = next(MemberJoinedChannelEvent.class);
    assertThat(joined.getChannel()).isEqualTo(slack.workspace("Sample Store").channelId("#random"));

    slack.workspace("Sample Store").archive("#random");
    assertThat(next(ChannelArchiveEvent.class).getChannel()).isEqualTo(joined.getChannel());

    slack.workspace("Sample Store").delete("#random");
    assertThat(next(ChannelDeletedEvent.class).getChannel()).isEqualTo(joined.getChannel());
  }

  @Test
  void mentionIsToldBesideTheMessage() throws Exception {
    String botUser = slack.workspace("Sample Store").installation("Blackbird").bot().id();
    slack.workspace("Sample Store").remove("Blackbird", "#general");
    maria.says("#general", "nobody hears this");

    maria.says(PLACE, "<@" + botUser + "> are you there?");

    Event first = heard.poll(20, TimeUnit.SECONDS);
    Event second = heard.poll(20, TimeUnit.SECONDS);
    assertThat(List.of(String.valueOf(first), String.valueOf(second)))
        .allMatch(event -> event.contains("are you there?"))
        .anyMatch(event -> event.startsWith("AppMentionEvent"));
  }
}
