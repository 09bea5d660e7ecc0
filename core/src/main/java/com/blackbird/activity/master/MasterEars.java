package com.blackbird.activity.master;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseListener;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseStep;
import com.blackbird.activity.support.CaseWords;
import java.util.List;
import java.util.Optional;

/** Hears of cases what concerns the master case that they are, were or could be under. */
public final class MasterEars implements CaseListener {
  private final MasterStore masters;
  private final CaseLists lists;
  private final Relay relay;

  /** Notes it there, and says in the master's thread what somebody should know. */
  public MasterEars(MasterStore masters, CaseLists lists, Relay relay) {
    this.masters = masters;
    this.lists = lists;
    this.relay = relay;
  }

  /** Somebody else has the same error: it is offered to take the case in. */
  @Override
  public void opened(Case opened, Desk desk) {
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
        });
  }

  /** What names one of the customers is said to none, and whoever wrote it reads why. */
  @Override
  public boolean mayBeSaidToAll(Case to, Desk desk, String message, String words) {
    Optional<MasterCase> master = to.master().flatMap(number -> masters.find(desk.id(), number));
    Optional<String> slip =
        master.flatMap(one -> MasterSlip.in(words, lists.under(desk.id(), one.number())));
    slip.ifPresent(name ->
        say(
            master.orElseThrow(),
            "slip/" + message,
            ChatMessage.of(MasterTexts.in(desk.language()).saidToNobody(name))));
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
