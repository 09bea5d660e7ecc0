package com.blackbird.activity.command;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.redaction.Discretion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what people ask for, on a thread of its own, and answers each of them: with what they
 * asked for, with what they can do about a mistake, or with word that there is no answer.
 *
 * <p>The platforms' listeners acknowledge first and call this afterwards, so an acknowledgement
 * never waits for the database.
 */
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /**
   * So many answers are worked on at once, each with two of the pool's connections at most. The
   * others wait for their turn instead of for a connection, so that what is sent to the log and
   * what the bot says by itself always find one; one person after the other.
   */
  private static final int ANSWERS_AT_ONCE = 6;

  /** Forms and suggestions are quick and must not queue behind answers. */
  private static final int FORMS_AT_ONCE = 2;

  /** How long requests under way may take before what they need is closed. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final RequestRunner runner;
  private final CommandCatalogue catalogue;
  private final Map<ChatPlatform, ChatGateway> gateways;
  private final Patience patience;
  private final Turns answers = new Turns(ANSWERS_AT_ONCE);
  private final Turns forms = new Turns(FORMS_AT_ONCE);
  private final Semaphore open = new Semaphore(Integer.MAX_VALUE);
  private volatile boolean retiring;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** A dispatcher over the given commands. */
  public Dispatcher(
      CommandCatalogue catalogue,
      WorkspaceGate gate,
      Rights rights,
      Map<ChatPlatform, ChatGateway> gateways,
      Patience patience) {
    this(catalogue, gate, rights, gateways, patience, Discretion.SECRETS_ONLY);
  }

  /** One that shows no more than it may. */
  public Dispatcher(
      CommandCatalogue catalogue,
      WorkspaceGate gate,
      Rights rights,
      Map<ChatPlatform, ChatGateway> gateways,
      Patience patience,
      Discretion discretion) {
    this.runner = new RequestRunner(catalogue, gate, rights, new DiscreetAnswers(discretion));
    this.catalogue = catalogue;
    this.gateways = gateways;
    this.patience = patience;
  }

  /** Whether using this control opens a form, so that it must not be acknowledged before. */
  public boolean opensForm(ActionRef action) {
    return catalogue.action(action.name()).map(ChatAction::opensForm).orElse(false);
  }

  /** Carries out a request and answers it; returns at once. */
  public void dispatch(Request request, Reply reply) {
    if (retiring || !open.tryAcquire()) {
      threads.execute(
          () -> tell(request, reply, Apologies.restarting(request.caller().language())));
      return;
    }
    threads.execute(() -> {
      try {
        answer(request, reply);
      } finally {
        open.release();
      }
    });
  }

  /**
   * From now on people read that the bot is being restarted; waits up to ten seconds for the
   * requests under way, which are answered while the connections to the chats last.
   */
  public void retire() {
    if (retiring) {
      return; // The other chat has waited.
    }
    retiring = true;
    try {
      if (open.tryAcquire(Integer.MAX_VALUE, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        open.release(Integer.MAX_VALUE);
      } else {
        LOG.warn("Some requests take longer than {} and are not waited for", FAREWELL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The words that complete what is typed for an option, at most 25; none when there is no quick
   * answer, since a suggestion is no reason to keep somebody waiting.
   */
  public List<Word> complete(Caller caller, String command, String option, String typed) {
    if (retiring) {
      return List.of();
    }
    try {
      return within(
          patience.form(), forms, caller, () -> runner.complete(caller, command, option, typed));
    } catch (ExecutionException | TimeoutException e) {
      LOG.info("No suggestions for {} of {}: {}", option, command, e.toString());
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Stops taking requests and waits up to 10 seconds for those under way. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Request request, Reply reply) {
    try {
      boolean form = isForm(request);
      var limit = form ? patience.form() : patience.answer();
      Turns turns = form ? forms : answers;
      give(within(limit, turns, request.caller(), () -> runner.run(request)), request, reply);
    } catch (ExecutionException e) {
      tell(request, reply, apology(request, e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      tell(request, reply, apology(request, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell(request, reply, apology(request, e));
    } catch (RuntimeException e) {
      // There is an answer, but not one that the platform takes.
      tell(request, reply, apology(request, e));
    }
  }

  private void give(Answer answer, Request request, Reply reply) {
    switch (answer) {
      case Answer.Show show -> reply.show(show.message());
      case Answer.Tell tell -> reply.say(tell.message());
      case Answer.TellAll all -> reply.say(all.message());
      case Answer.Changed changed -> reply.change(changed.message());
      case Answer.Ask ask -> reply.ask(ask.form());
      case Answer.Share share -> reply.say(share(share.message(), request.caller()));
    }
  }

  private ChatMessage share(ChatMessage message, Caller caller) {
    if (caller.channel().channel().isEmpty()) {
      return Apologies.noChannel(caller.language());
    }
    ChatGateway gateway = gateways.get(caller.platform());
    if (gateway == null) {
      throw new IllegalStateException("No gateway for " + caller.platform());
    }
    String key = UUID.randomUUID().toString().substring(0, 23);
    return switch (gateway.post(caller.channel(), message, key)) {
      case SendResult.Sent sent -> Apologies.shared(caller.language());
      case SendResult.TryLater later -> Apologies.notShared(caller.language(), later.reason());
      case SendResult.Refused refused -> {
        LOG.warn("Could not share in {}: {}", caller.channel(), refused);
        yield Apologies.notShared(caller.language(), refused.reason());
      }
    };
  }

  /** Says what went wrong without taking away the message that was clicked. */
  private void tell(Request request, Reply reply, ChatMessage message) {
    switch (request) {
      case Request.Typed typed -> reply.show(message);
      case Request.Picked picked -> reply.show(message);
      case Request.Applied applied -> reply.show(message);
      case Request.Clicked clicked -> reply.say(message);
      case Request.Submitted form -> reply.say(Apologies.givingBack(message, form));
    }
  }

  private ChatMessage apology(Request request, Throwable cause) {
    if (cause instanceof CommandMistake mistake) {
      return mistake.answer(request.caller().language());
    }
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "[{}] No answer to {} in {}", id, request.subject(), request.caller().channel(), cause);
    return Apologies.failed(request.caller().language(), cause, id);
  }

  private boolean isForm(Request request) {
    return request instanceof Request.Clicked clicked && opensForm(clicked.action());
  }

  /** The wait for the turn is part of the time. */
  private <T> T within(Duration limit, Turns turns, Caller caller, Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    Future<T> future = threads.submit(() -> inTurn(turns, Who.of(caller).key(), work));
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      future.cancel(true);
    }
  }

  private static <T> T inTurn(Turns turns, String person, Callable<T> work) throws Exception {
    turns.take(person);
    try {
      return work.call();
    } finally {
      turns.giveBack();
    }
  }
}
