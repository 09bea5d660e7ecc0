package com.blackbird.activity.guide;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import java.util.List;
import java.util.stream.Stream;

/** {@code /blackbird guide}: what an error means, or what there is to know about a platform. */
public final class GuideCommand implements AccountCommand {
  private static final String ABOUT = "about";
  private static final String VOTES = "votes";
  private static final String UNKNOWN = "unknown";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "guide",
          Right.VIEWER,
          language -> GuideTexts.in(language).summary(),
          "shopify",
          OptionSpec.verbatim(ABOUT, language -> GuideTexts.in(language).aboutOption()));

  private final GuidePages pages;
  private final GuideActions actions;
  private final OwnGuideActions ownActions;
  private final CommonGuideActions commonActions;

  /**
   * Shows these pages.
   *
   * @param errors what no guide explains, shown to those who write guides for all
   */
  public GuideCommand(
      GuidePages pages,
      GuideVotes votes,
      ContactPoints contacts,
      OwnGuides own,
      UnknownErrors errors,
      GuideKeepers keepers,
      Audit audit) {
    this.pages = pages;
    this.commonActions = new CommonGuideActions(pages, own, errors, keepers);
    this.actions = new GuideActions(pages, votes, contacts, audit);
    this.ownActions = new OwnGuideActions(pages, own);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    boolean isKeeper = commonActions.isFor(call);
    if (input.one(ABOUT).filter(VOTES::equalsIgnoreCase).isPresent()) {
      return new Answer.Show(isKeeper ? pages.votesOfAll(call) : pages.votes(call));
    }
    if (isKeeper && input.one(ABOUT).filter(UNKNOWN::equalsIgnoreCase).isPresent()) {
      return commonActions.page(call, 0);
    }
    return new Answer.Show(
        input.one(ABOUT).map(about -> about(call, about)).orElseGet(() -> pages.start(call)));
  }

  private ChatMessage about(Call call, String about) {
    return pages
        .platform(call.account(), about)
        .map(platform -> pages.overview(call, platform))
        .orElseGet(() -> pages.explain(call, about));
  }

  @Override
  public List<MessageShortcut> shortcuts() {
    return List.of(
        new MessageShortcut(
            "guide",
            language -> GuideTexts.in(language).whatDoesThisMean(),
            Right.VIEWER,
            this::inMessage));
  }

  private Answer inMessage(Call call, MessageShortcut.Quoted quoted) {
    if (quoted.text().isBlank()) {
      throw new CommandMistake(language -> GuideTexts.in(language).noWords());
    }
    return new Answer.Show(pages.explain(call, quoted.text()));
  }

  @Override
  public List<ChatAction> actions() {
    return Stream.of(actions.all(), ownActions.all(), commonActions.all())
        .flatMap(List::stream)
        .toList();
  }
}
