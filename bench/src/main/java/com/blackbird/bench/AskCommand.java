package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.command.Request;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Rights;
import com.blackbird.activity.language.Said;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** A command that only asks the database. */
final class AskCommand implements AccountCommand {
  private static final String ANSWER = "answered";
  private static final Caller CALLER =
      new Caller(
          new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "bench", new ChatUser("U1", "bench"));

  /** What is measured comes after the question of who may. */
  static final Rights EVERYBODY =
      new Rights() {
        @Override
        public boolean may(Caller caller, Account account, Right needed) {
          return true;
        }

        @Override
        public CommandMistake refusal(Caller caller, Account account, Right needed) {
          throw new IllegalStateException("Nobody is refused here");
        }

        @Override
        public void require(Caller caller, Right needed) {}
      };

  private final IntConsumer question;

  AskCommand(IntConsumer question) {
    this.question = question;
  }

  static Request request(int number) {
    return new Request.Typed(CALLER, "ask " + number);
  }

  static Account account(Caller caller) {
    return Account.of("bench-0", "Bench", false);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.of(
        "ask",
        Right.VIEWER,
        Said.plain("Asks"),
        "1",
        OptionSpec.rest("number", Said.plain("Which question")));
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    question.accept(Integer.parseInt(input.one("number").orElseThrow()));
    return new Answer.Show(ChatMessage.of(ANSWER));
  }

  /** One person, from the question to what is shown. */
  static final class Asked implements Reply {
    private final long start = System.nanoTime();
    private final CompletableFuture<String> shown = new CompletableFuture<>();
    private volatile long end;

    /** Waits for it. */
    boolean isAnswered() {
      return shown.join().equals(ANSWER);
    }

    long nanos() {
      shown.join();
      return end - start;
    }

    @Override
    public void show(ChatMessage message) {
      end = System.nanoTime();
      shown.complete(message.plainText());
    }

    @Override
    public void say(ChatMessage message) {
      show(message);
    }

    @Override
    public void change(ChatMessage message) {
      show(message);
    }

    @Override
    public void ask(ChatForm form) {
      throw new IllegalStateException("no form was asked for");
    }
  }
}
