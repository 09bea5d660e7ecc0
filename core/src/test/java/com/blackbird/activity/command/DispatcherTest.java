package com.blackbird.activity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.language.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DispatcherTest {
  private static final Caller CALLER =
      new Caller(
          new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "store", new ChatUser("U1", "maria"));
  private final CountDownLatch never = new CountDownLatch(1);
  private final Replies replies = new Replies();
  private boolean linked = true;
  private Right right = Right.MANAGER;
  private Dispatcher dispatcher =
      dispatcher(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    never.countDown();
    dispatcher.close();
  }

  @Test
  void whatIsAskedForIsShown() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "echo hello"), replies);

    assertThat(replies.next()).isEqualTo("show: hello");
  }

  @Test
  void nothingTypedShowsHelp() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "  "), replies);

    assertThat(replies.next()).contains("What you can ask", "/blackbird echo");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearest() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "ehco hello"), replies);

    assertThat(replies.next()).contains("Did you mean /blackbird echo?");
  }

  @Test
  void aDatabaseThatIsAwayIsSaidKindlyWithAnId() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "echo database"), replies);

    assertThat(replies.next()).contains("does not answer right now", "Error id");
  }

  @Test
  void aFaultOfOurOwnIsNotBlamedOnTheDatabase() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "echo fault"), replies);

    assertThat(replies.next()).contains("Something went wrong on my side", "Error id");
  }

  @Test
  void anAnswerThatThePlatformDoesNotTakeIsNoSilence() throws Exception {
    replies.refused = "huge";
    dispatcher.dispatch(new Request.Typed(CALLER, "echo huge"), replies);

    assertThat(replies.next()).contains("Something went wrong on my side", "Error id");
  }

  @Test
  void aCommandThatTakesTooLongIsGivenUpAloud() throws Exception {
    dispatcher.close();
    dispatcher = dispatcher(new Patience(Duration.ofMillis(50), Duration.ofMillis(50)));

    dispatcher.dispatch(new Request.Typed(CALLER, "echo forever"), replies);

    assertThat(replies.next()).contains("does not answer right now");
  }

  @Test
  void whoAsksWhileItRetiresIsToldSoAndWhoAskedBeforeIsAnswered() throws Exception {
    dispatcher.dispatch(new Request.Typed(CALLER, "echo forever"), replies);
    Thread retiring = Thread.startVirtualThread(dispatcher::retire);
    String told = "";
    while (!told.contains("restarted")) {
      dispatcher.dispatch(new Request.Typed(CALLER, "echo hello"), replies);
      told = replies.next();
    }
    assertThat(retiring.isAlive()).isTrue();

    never.countDown();
    assertThat(replies.next()).isEqualTo("show: forever");
    retiring.join();
  }

  @Test
  void aFailedClickLeavesTheClickedMessageAlone() throws Exception {
    dispatcher.dispatch(
        new Request.Clicked(CALLER, ActionRef.of("echo.again", "database"), ""), replies);

    assertThat(replies.next()).startsWith("say: ");
  }

  @Test
  void aButtonOfAnotherVersionIsRefusedKindly() throws Exception {
    dispatcher.dispatch(new Request.Clicked(CALLER, ActionRef.of("gone"), ""), replies);

    assertThat(replies.next()).contains("Run the command again");
  }

  @Test
  void aFormIsOpenedAndItsValuesArrive() throws Exception {
    ActionRef ask = ActionRef.of("echo.ask");
    assertThat(dispatcher.opensForm(ask)).isTrue();
    assertThat(dispatcher.opensForm(ActionRef.of("echo.again"))).isFalse();

    dispatcher.dispatch(new Request.Clicked(CALLER, ask, ""), replies);
    assertThat(replies.next()).isEqualTo("ask: Echo");

    dispatcher.dispatch(
        new Request.Submitted(
            CALLER, ActionRef.of("echo.again", "x"), Map.of("words", "hi"), List.of()),
        replies);
    assertThat(replies.next()).isEqualTo("show: hi");
  }

  @Test
  void secretsThatAreWrittenInAFormAreNotKept() throws Exception {
    String key = "shpat_0123456789abcdef0123456789abcdef";
    for (Map.Entry<String, String> kept :
        Map.of(
                "I used " + key,
                "I used [Shopify token removed]",
                "card 4111 1111 1111 1111",
                "card [card number removed]")
            .entrySet()) {
      dispatcher.dispatch(
          new Request.Submitted(
              CALLER, ActionRef.of("echo.again", "x"), Map.of("words", kept.getKey()), List.of()),
          replies);
      assertThat(replies.next()).isEqualTo("show: " + kept.getValue());
    }
  }

  @Test
  void whatNoDatabaseKeepsIsNotHandedOn() throws Exception {
    String typed = "a\0b\uD83Dc";
    for (Request request :
        List.of(
            new Request.Typed(CALLER, "echo " + typed),
            new Request.Picked(CALLER, "echo", Map.of("words", typed)),
            new Request.Submitted(
                CALLER, ActionRef.of("echo.again", "x"), Map.of("words", typed), List.of()))) {
      dispatcher.dispatch(request, replies);

      assertThat(replies.next()).isEqualTo("show: a\uFFFDb\uFFFDc");
    }
  }

  @Test
  void aWorkspaceThatIsNotLinkedSeesNothingButHowToLink() throws Exception {
    linked = false;
    List<Request> requests =
        List.of(
            new Request.Typed(CALLER, "echo hello"),
            new Request.Typed(CALLER, "help"),
            new Request.Typed(CALLER, "nonsense"),
            new Request.Picked(CALLER, "echo", Map.of("words", "hello")),
            new Request.Clicked(CALLER, ActionRef.of("echo.again", "hello"), ""),
            new Request.Submitted(
                CALLER, ActionRef.of("echo.again", "hello"), Map.of(), List.of()));
    for (Request request : requests) {
      dispatcher.dispatch(request, replies);

      assertThat(replies.next()).endsWith(": link first");
    }
    assertThat(dispatcher.complete(CALLER, "echo", "words", "")).isEmpty();
  }

  @Test
  void aClickIsCheckedWhenItIsMadeAndNotWhenTheButtonWasDrawn() throws Exception {
    var button = new Request.Clicked(CALLER, ActionRef.of("echo.again", "hello"), "");
    dispatcher.dispatch(button, replies);
    assertThat(replies.next()).isEqualTo("show: hello");

    right = Right.VIEWER;
    dispatcher.dispatch(button, replies);
    assertThat(replies.next()).contains("takes responder");
    dispatcher.dispatch(submitted("hello"), replies);
    assertThat(replies.next()).contains("takes responder");
  }

  @Test
  void whateverKeepsAFormFromBeingTakenItsWordsAreGivenBack() throws Exception {
    for (String words : List.of("database", "fault")) {
      dispatcher.dispatch(submitted(words), replies);
      assertThat(replies.next()).contains("You wrote:", words);
    }
    right = Right.VIEWER;
    dispatcher.dispatch(submitted("hello shpat_0123456789abcdef0123456789abcdef"), replies);
    assertThat(replies.next())
        .contains("takes responder", "You wrote:", "hello [Shopify token removed]");
    linked = false;
    dispatcher.dispatch(submitted("hello"), replies);
    assertThat(replies.next()).contains("link first", "You wrote:", "hello");
    dispatcher.retire();
    dispatcher.dispatch(submitted("hello"), replies);
    assertThat(replies.next()).contains("restarted", "You wrote:", "hello");
  }

  private static Request submitted(String words) {
    return new Request.Submitted(
        CALLER, ActionRef.of("echo.again", ""), Map.of("words", words), List.of(words));
  }

  @Test
  void whatACommandTakesMayDependOnItsWords() throws Exception {
    right = Right.RESPONDER;
    dispatcher.dispatch(new Request.Typed(CALLER, "echo hello"), replies);
    assertThat(replies.next()).isEqualTo("show: hello");
    dispatcher.dispatch(new Request.Typed(CALLER, "echo loud"), replies);
    assertThat(replies.next()).contains("takes manager");
    dispatcher.dispatch(new Request.Clicked(CALLER, ActionRef.of("run", "echo loud"), ""), replies);
    assertThat(replies.next()).contains("takes manager");
  }

  @Test
  void whoMaySeeNothingIsToldNoWordsEither() throws Exception {
    right = Right.ANYONE;
    assertThat(dispatcher.complete(CALLER, "echo", "who", "mar")).isEmpty();
    dispatcher.dispatch(new Request.Typed(CALLER, "echo who:nobody"), replies);
    assertThat(replies.next()).contains("takes viewer").doesNotContain("maria");
  }

  @Test
  void whatIsTypedIsCompletedFromTheKnownWords() {
    assertThat(dispatcher.complete(CALLER, "echo", "who", "MAR"))
        .extracting(Word::value)
        .containsExactly("maria");
  }

  private Dispatcher dispatcher(Patience patience) {
    EchoCommand echo = new EchoCommand();
    CommandCatalogue[] catalogue = new CommandCatalogue[1];
    catalogue[0] = new CommandCatalogue(List.of(echo, new HelpCommand(() -> catalogue[0])));
    return new Dispatcher(catalogue[0], this::account, new HeldRight(), Map.of(), patience);
  }

  private Account account(Caller caller) {
    if (!linked) {
      throw new CommandMistake("link first");
    }
    return Account.of("acme", "Acme", false);
  }

  /** Everybody has the same one at a time. */
  private final class HeldRight implements Rights {
    @Override
    public boolean may(Caller caller, Account account, Right needed) {
      return right.includes(needed);
    }

    @Override
    public CommandMistake refusal(Caller caller, Account account, Right needed) {
      return new CommandMistake("takes " + needed.word());
    }

    @Override
    public void require(Caller caller, Right needed) {
      require(caller, account(caller), needed);
    }
  }

  /** Says what it is told, or fails as it is told. */
  private final class EchoCommand implements AccountCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.of(
          "echo",
          Right.VIEWER,
          Said.plain("Says it again"),
          "hello",
          OptionSpec.known("who", Said.plain("To whom")),
          OptionSpec.rest("words", Said.plain("What to say")));
    }

    @Override
    public Right needs(CommandInput input) {
      return input.one("words").filter("loud"::equals).isPresent() ? Right.MANAGER : Right.VIEWER;
    }

    @Override
    public Answer run(Call call, CommandInput input) {
      return echo(input.one("words").orElse(""));
    }

    @Override
    public Vocabulary vocabulary(Account account) {
      return Vocabulary.of(option ->
          option.name().equals("who")
              ? List.of(Word.of("maria", Said.plain("Maria")), Word.of("sam", Said.plain("Sam")))
              : List.of());
    }

    @Override
    public List<ChatAction> actions() {
      return List.of(
          ChatAction.of(
              "echo.again",
              Right.RESPONDER,
              click -> echo(click.values().getOrDefault("words", click.payload()))),
          ChatAction.opening("echo.ask", Right.VIEWER, click -> new Answer.Ask(form())));
    }

    private Answer echo(String words) {
      switch (words) {
        case "database" -> throw new DataAccessResourceFailureException("gone");
        case "fault" -> throw new IllegalStateException("a bug");
        case "forever" -> waitForever();
        default -> {}
      }
      return new Answer.Show(ChatMessage.of(words));
    }

    private void waitForever() {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private ChatForm form() {
      return new ChatForm(
          ActionRef.of("echo.again"),
          "Echo",
          "Say it",
          List.of(new ChatForm.TextInput("words", "Words", "", "", true, 100)));
    }
  }

  /** Collects what the person would see. */
  private static final class Replies implements Reply {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private volatile String refused = "";

    String next() throws InterruptedException {
      String next = seen.poll(20, TimeUnit.SECONDS);
      return next == null ? "nothing was answered" : next;
    }

    @Override
    public void show(ChatMessage message) {
      if (message.plainText().equals(refused)) {
        throw new IllegalStateException("Cannot build a message of so much");
      }
      seen.add("show: " + message.plainText());
    }

    @Override
    public void change(ChatMessage message) {
      seen.add("change: " + message.plainText());
    }

    @Override
    public void say(ChatMessage message) {
      seen.add("say: " + message.plainText());
    }

    @Override
    public void ask(ChatForm form) {
      seen.add("ask: " + form.title());
    }
  }
}
