package com.blackbird.activity.master;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseListener;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.CaseStep;
import com.blackbird.activity.support.CaseWords;
import java.util.List;
import java.util.Optional;

/** Hears of cases what concerns the master case that they are, were or could be under. */
public final class MasterEars implements CaseListener {
  private final MasterStore masters;
  private final Gathering gathering;
  private final CaseLists lists;
  private final Relay relay;

  /** Notes it there, and says in the master's thread what somebody should know. */
  public MasterEars(MasterStore masters, Gathering gathering, CaseLists lists, Relay relay) {
    this.masters = masters;
    this.gathering = gathering;
    this.lists = lists;
    this.relay = relay;
  }

  @Override
  public void opened(Case opened, Desk desk) {
    if (desk.isHelpDesk()) {
      Masters.AT_DESK.run(() -> gather(opened, desk));
    } else {
      offer(opened, desk);
    }
  }

  /**
   * A help desk has no buttons: the ticket that speaks to all is itself the offer, and says nothing
   * until somebody replies in it.
   */
  private void gather(Case opened, Desk desk) {
    Optional<MasterCase> open = masters.open(desk.id(), opened.origin().signature());
    if (open.isPresent()) {
      gathering.takeIn(open.get(), List.of(opened), Who.ITSELF);
    } else if (gathering.alike(opened) > 1) {
      gathering.gather(opened, desk, Who.ITSELF);
    }
  }

  /** Somebody else has the same error: it is offered to take the case in. */
  private void offer(Case opened, Desk desk) {
    masters
        .open(desk.id(), opened.origin().signature())
        .ifPresent(master -> {
          masters.touch(desk.id(), master.number());
          say(
              master,
              "opened/" + opened.number().text(),
              new ChatMessage.Builder()
                  .text(MasterTexts.in(desk.language()).isNew(opened.number().text()))
                  .controls(List.<Control>of(MasterControls.gather(master, desk.language())))
                  .build());
        });
  }

  @Override
  public void moved(Case before, Case now, Desk desk, CaseStep.Moved step, long revision) {
    now.bond()
        .or(before::bond)
        .flatMap(bond -> masters.find(desk.id(), bond.master()))
        .ifPresent(master -> {
          masters.touch(desk.id(), master.number());
          if (step.what() == CaseStep.What.REOPENED) {
            say(
                master,
                "reopened/" + now.number().text() + "/" + revision,
                ChatMessage.of(reopened(master, now, desk, step)));
          }
          if (step.what() == CaseStep.What.PARTED && desk.isHelpDesk()) {
            say(
                master,
                "parted/" + now.number().text() + "/" + revision,
                ChatMessage.of(MasterTexts.in(desk.language()).hearsNoMore(now.number().text())));
          }
        });
  }

  /** What names one of the customers is said to none, and whoever wrote it reads why. */
  @Override
  public boolean mayBeSaidToAll(Case to, Desk desk, Who who, String message, String words) {
    Optional<MasterCase> found = to.master().flatMap(number -> masters.find(desk.id(), number));
    if (found.isEmpty()) {
      return true;
    }
    MasterCase master = found.get();
    boolean isTicket = desk.isHelpDesk();
    Optional<CaseNumber> out = isTicket ? TakeOut.in(words) : Optional.empty();
    if (out.isPresent()) {
      if (out.get().equals(to.number())) {
        Masters.AT_DESK.run(
            () -> masters.ask(List.of(MasterDeed.of(master, to, MasterDeed.What.PART, who))));
      }
      return false;
    }
    Optional<String> slip = MasterSlip.in(words, lists.under(desk.id(), master.number()));
    MasterTexts say = MasterTexts.in(desk.language());
    slip.ifPresent(name ->
        say(
            master,
            "slip/" + message,
            ChatMessage.of(isTicket ? say.repliedToNobody(name) : say.saidToNobody(name))));
    return slip.isEmpty();
  }

  private static String reopened(MasterCase master, Case now, Desk desk, CaseStep.Moved step) {
    MasterTexts say = MasterTexts.in(desk.language());
    String number = now.number().text();
    String why = CaseWords.why(step.why(), desk.language());
    return master.isOpen() ? say.openAgain(number, why) : say.openAgainAlone(number, why);
  }

  /** Whoever does something to a case sees its account; what is said here is the desk's own. */
  private void say(MasterCase master, String name, ChatMessage words) {
    Sight.of(master.asCase().account())
        .run(() -> relay.say(master.conversation(), Side.DESK, name, words));
  }

  @Override
  public void arrived(Case in) {
    in.master().ifPresent(number -> masters.touch(in.desk(), number));
  }
}
