package com.blackbird.activity.access;

import com.blackbird.activity.access.Grant.Subject;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Rights;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.command.WorkspaceGate;
import java.util.List;
import java.util.Optional;

/**
 * The rights of people in a workspace that shows an account: what an admin has given to everyone,
 * to their groups and to them. The platform is asked only where the answer depends on it.
 */
public final class GrantedRights implements Rights {
  /**
   * What everyone may do until an admin says otherwise: look and help at once, but neither decide
   * what others hear nor take the log away.
   */
  static final Right USUAL = Right.RESPONDER;

  private static final int NAMED = 8;

  private final WorkspaceGate gate;
  private final GrantStore grants;
  private final SecurityEvents events;

  /**
   * Rights as they are given in the store.
   *
   * @param gate finds the account of who asks for no certain one
   */
  public GrantedRights(WorkspaceGate gate, GrantStore grants, SecurityEvents events) {
    this.gate = gate;
    this.grants = grants;
    this.events = events;
  }

  @Override
  public boolean may(Caller caller, Account account, Right needed) {
    return grants.of(caller, account.id()).filter(given -> may(caller, given, needed)).isPresent();
  }

  /** Whether this account is one that the caller's workspace shows. */
  public boolean isLinked(Caller caller, Account account) {
    return grants.of(caller, account.id()).isPresent();
  }

  @Override
  public void require(Caller caller, Right needed) {
    require(caller, gate.account(caller), needed);
  }

  /** What asks nobody comes first. */
  static boolean may(Caller caller, List<Grant> given, Right needed) {
    Membership membership = caller.membership();
    return needed == Right.ANYONE
        || given.stream()
            .anyMatch(grant ->
                grant.allows(needed)
                    && grant.subject() instanceof Subject.Person person
                    && person.id().equals(caller.user().id()))
        || (everyone(given).filter(right -> right.includes(needed)).isPresent()
            && !membership.isGuest())
        || given.stream()
            .anyMatch(grant ->
                grant.allows(needed)
                    && grant.subject() instanceof Subject.Group group
                    && membership.isIn(group.id()))
        || (Right.ADMIN.includes(needed) && membership.isAdmin());
  }

  /** What everyone may do who is no guest. */
  public static Optional<Right> everyone(List<Grant> given) {
    return given.stream()
        .filter(grant -> grant.subject() instanceof Subject.Everyone)
        .findFirst()
        .map(Grant::right)
        .orElse(Optional.of(USUAL));
  }

  @Override
  public CommandMistake refusal(Caller caller, Account account, Right needed) {
    events.note(
        AuditNote.of(account.id(), Act.RIGHT_REFUSED, needed.word()).by(Who.of(caller)),
        Who.of(caller).key());
    return refusal(caller, grants.of(caller, account.id()).orElse(List.of()), needed);
  }

  /** What to answer who may see none of a workspace's accounts, not even what they are called. */
  static CommandMistake seesNone(Caller caller) {
    return refusal(caller, List.of(), Right.VIEWER);
  }

  private static CommandMistake refusal(Caller caller, List<Grant> given, Right needed) {
    RightsTexts say = RightsTexts.in(caller.language());
    String platform = caller.platform().displayName();
    ChatMessage.Builder message =
        ChatMessage.headed(say.refused()).text(say.needs(Rich.empty().bold(say.right(needed))));
    if (needed == Right.SUPPORT) {
      return new CommandMistake(message.text(say.supportOnly()).build());
    }
    if (caller.membership().isGuest()) {
      message.text(say.guests());
    }
    return new CommandMistake(
        message
            .text(who(say, given, needed, platform))
            .text(say.howToAsk(Rich.empty().code("/blackbird access")))
            .build());
  }

  private static Rich who(RightsTexts say, List<Grant> given, Right needed, String platform) {
    Rich names = Rich.empty();
    int named = 0;
    for (Grant grant : given) {
      Optional<Rich.Mention> mention = mention(grant.subject());
      if (grant.allows(needed) && mention.isPresent() && named < NAMED) {
        names = (named == 0 ? names : names.text(", ")).mention(mention.get());
        named++;
      }
    }
    return named == 0 ? Rich.of(say.onlyAdmins(platform)) : say.these(names, platform);
  }

  /** How a person or a group is shown; everyone is not called. */
  static Optional<Rich.Mention> mention(Subject subject) {
    return switch (subject) {
      case Subject.Everyone everyone -> Optional.empty();
      case Subject.Group group -> Optional.of(new Rich.Mention(true, group.id()));
      case Subject.Person person -> Optional.of(new Rich.Mention(false, person.id()));
    };
  }
}
