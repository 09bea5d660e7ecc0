package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.delivery.CatchUp;
import com.blackbird.activity.delivery.ChannelTrouble;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is read of a channel that takes no messages for a while: by an administrator when it begins,
 * and in the channel, once, when it is over; and beneath what could not be posted in time.
 */
public final class Absence implements CatchUp {
  private static final int SHOWN = 8;
  private static final int LONGEST_LINE = 140;

  private final BiFunction<AccountId, ChannelRef, Language> channels;
  private final Function<AccountId, Language> accounts;

  /** Says it in the channel's language, which is that of its account where it has chosen none. */
  public Absence(SubscriptionStore subscriptions, AccountLanguages languages) {
    this(
        (account, channel) ->
            subscriptions.of(account, channel).stream()
                .findFirst()
                .map(Subscription::language)
                .orElseGet(() -> languages.of(account)),
        languages::of);
  }

  Absence(
      BiFunction<AccountId, ChannelRef, Language> channels,
      Function<AccountId, Language> accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  /** What an administrator reads, directly. */
  public ChatMessage lost(ChannelTrouble trouble) {
    AlertTexts say = AlertTexts.in(accounts.apply(trouble.account()));
    return ChatMessage.headed(say.cannotPost())
        .tone(Tone.WARNING)
        .text(
            say.takesNone(
                Rich.empty().code(trouble.channel().channel()),
                Rich.empty().time(trouble.since()),
                say.why(trouble.reason())))
        .text(say.nothingIsLost())
        .part(new Part.Note(say.platformSays(Rich.empty().code(trouble.detail()))))
        .build();
  }

  /** Direct messages and files stand for themselves. */
  @Override
  public Optional<ChatMessage> summary(ChannelTrouble trouble, Missed missed) {
    boolean isForItself =
        trouble.channel().isDirect()
            || missed.newest().stream().anyMatch(message -> !message.attachments().isEmpty());
    return isForItself
        ? Optional.empty()
        : Optional.of(
            words(
                AlertTexts.in(channels.apply(trouble.account(), trouble.channel())),
                trouble,
                missed));
  }

  @Override
  public Optional<Part> late(AccountId account, ChannelRef channel, Instant due) {
    AlertTexts say = AlertTexts.in(channels.apply(account, channel));
    return Optional.of(new Part.Note(say.late(Rich.empty().time(due))));
  }

  private static ChatMessage words(AlertTexts say, ChannelTrouble trouble, Missed missed) {
    int more = missed.count() - Math.min(SHOWN, missed.newest().size());
    ChatMessage.Builder message =
        ChatMessage.headed(say.couldNotPost())
            .tone(Tone.WARNING)
            .text(say.heldBack(Rich.empty().time(trouble.since()), missed.count()))
            .part(new Part.Items(newest(say, missed.newest())));
    if (more > 0) {
      message.note(say.andMore(more));
    }
    message.note(say.asUsual());
    CommandButton.of(say.brokenNow(), "problems")
        .ifPresent(button -> message.controls(List.of(button)));
    return message.build();
  }

  private static List<Rich> newest(AlertTexts say, List<ChatMessage> messages) {
    return messages.reversed().stream().limit(SHOWN).map(one -> Rich.of(line(say, one))).toList();
  }

  /** Its header, or its first words. */
  private static String line(AlertTexts say, ChatMessage message) {
    return Fold.label(
        message.plainText().lines().findFirst().orElseGet(say::aMessage).strip(), LONGEST_LINE);
  }
}
