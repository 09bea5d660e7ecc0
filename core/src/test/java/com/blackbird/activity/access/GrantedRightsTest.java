package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.access.Grant.Subject;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditEntry;
import com.blackbird.activity.audit.AuditQuery;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GrantedRightsTest {
  private static final Membership ADMIN = new Membership.Known(true, false, Set.of());
  private static final Membership GUEST = new Membership.Known(false, true, Set.of());
  private static final Membership LEAD = new Membership.Known(false, false, Set.of("S1"));

  /** Nobody may be asked where the answer is known without. */
  private static final Membership NOT_TO_BE_ASKED =
      new Membership() {
        @Override
        public boolean isAdmin() {
          throw new AssertionError("asked whether they are an admin");
        }

        @Override
        public boolean isGuest() {
          return false;
        }

        @Override
        public boolean isIn(String group) {
          throw new AssertionError("asked for a group");
        }
      };

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final Audit audit = new Audit(database.jdbc(), database.transaction(), clock);
  private final Links links = new Links(database.jdbc(), database.transaction(), clock);
  private final GrantStore grants = new GrantStore(database.jdbc(), audit, clock);
  private final LinkedAccounts linked =
      new LinkedAccounts(links, grants, (account, platform, workspace) -> {});
  private final GrantedRights rights =
      new GrantedRights(linked, grants, new SecurityEvents(audit, clock));
  private final Account acme = account("acme", "T1");
  private final Account other = account("other", "T2");

  @Test
  void aNewWorkspaceWorksAtOnceAndItsAdminsDecide() {
    assertThat(rights.may(caller(NOT_TO_BE_ASKED), acme, Right.VIEWER)).isTrue();
    assertThat(rights.may(caller(NOT_TO_BE_ASKED), acme, Right.RESPONDER)).isTrue();
    assertThat(rights.may(caller(Membership.UNKNOWN), acme, Right.MANAGER)).isFalse();
    assertThat(rights.may(caller(Membership.UNKNOWN), acme, Right.ADMIN)).isFalse();
    assertThat(rights.may(caller(ADMIN), acme, Right.MANAGER)).isTrue();
    assertThat(rights.may(caller(ADMIN), acme, Right.ADMIN)).isTrue();
    assertThat(rights.may(caller(GUEST), acme, Right.VIEWER)).isFalse();
    assertThat(rights.may(caller(ADMIN), acme, Right.SUPPORT)).isFalse();
  }

  @Test
  void anotherWorkspacesAdminHasNoRightHere() {
    for (Right right : Right.given()) {
      assertThat(rights.may(caller(ADMIN), other, right)).as(right.word()).isFalse();
    }
  }

  @Test
  void groupsAndPeopleHaveMoreThanEveryone() {
    give(new Subject.Everyone(), Optional.empty());
    assertThat(rights.may(caller(Membership.UNKNOWN), acme, Right.VIEWER)).isFalse();

    give(new Subject.Group("S1"), Optional.of(Right.RESPONDER));
    assertThat(rights.may(caller(LEAD), acme, Right.RESPONDER)).isTrue();
    assertThat(rights.may(caller(LEAD), acme, Right.MANAGER)).isFalse();
    assertThat(rights.may(caller(Membership.UNKNOWN), acme, Right.VIEWER)).isFalse();

    give(new Subject.Person("U1"), Optional.of(Right.ADMIN));
    assertThat(rights.may(caller(NOT_TO_BE_ASKED), acme, Right.ADMIN)).isTrue();
    assertThat(rights.may(caller(GUEST), acme, Right.VIEWER)).isTrue();

    give(new Subject.Person("U1"), Optional.empty());
    assertThat(rights.may(caller(LEAD), acme, Right.ADMIN)).isFalse();
  }

  /** Discord takes no message of more than 40 components. */
  @Test
  void howeverManyHaveARightEachCanBeTakenAwayFromThem() {
    for (int person = 0; person < 10; person++) {
      give(new Subject.Person("U1" + person), Optional.of(Right.VIEWER));
    }
    AccessCommand command = new AccessCommand(grants, call -> List.of());
    Call call = new Call(caller(ADMIN), acme);
    ChatAction paging =
        command.actions().stream()
            .filter(action -> action.name().equals("access.page"))
            .findFirst()
            .orElseThrow();

    assertThat(named(command.run(call, new CommandInput(Map.of())))).isEqualTo(8);
    assertThat(named(paging.handler().run(new ChatAction.Click(call, "1", "", Map.of()))))
        .isEqualTo(2);
  }

  private static long named(Answer answer) {
    return ((Answer.Show) answer)
        .message().parts().stream().filter(Part.Entry.class::isInstance).count();
  }

  /** An agency's customers are known to those who work for them. */
  @Test
  void ofAWorkspacesAccountsPeopleLearnAndChooseThoseThatTheyMaySee() {
    account("second", "T1");
    var command = new ChosenAccountCommand(linked, links);
    Caller guest = caller(GUEST);
    Caller sam = caller(Membership.UNKNOWN);

    assertThat(answer(() -> linked.account(sam))).contains("acme", "second");
    assertThat(answer(() -> linked.account(guest)))
        .contains("You are a guest here")
        .doesNotContain("acme", "second");
    assertThat(answer(() -> command.run(guest, name("second")))).doesNotContain("acme", "second");
    assertThat(answer(() -> command.run(guest, name("")))).doesNotContain("acme", "second");

    give(new Subject.Everyone(), Optional.empty());
    assertThat(answer(() -> linked.account(sam))).contains("second").doesNotContain("acme");
    assertThat(answer(() -> command.run(sam, name("acme")))).contains("second");
    assertThat(answer(() -> linked.account(sam))).as("nothing was chosen").contains("second");
    command.run(sam, name("second"));
    assertThat(linked.account(sam).key()).isEqualTo("second");
  }

  private static CommandInput name(String typed) {
    return new CommandInput(typed.isEmpty() ? Map.of() : Map.of("name", List.of(typed)));
  }

  /** All of an answer to somebody's mistake, its buttons among it. */
  private static String answer(ThrowingCallable asked) {
    return ((CommandMistake) catchThrowable(asked)).answer(Language.ENGLISH).toString();
  }

  @Test
  void aRefusalSaysWhoCanAndHowToAsk() {
    give(new Subject.Everyone(), Optional.of(Right.VIEWER));
    give(new Subject.Group("S1"), Optional.of(Right.MANAGER));
    give(new Subject.Person("U9"), Optional.of(Right.RESPONDER));

    assertThatThrownBy(() -> rights.require(caller(Membership.UNKNOWN), acme, Right.MANAGER))
        .isInstanceOfSatisfying(
            CommandMistake.class,
            mistake -> {
              assertThat(mistake.answer(Language.ENGLISH).plainText())
                  .contains("manager", "Nothing was changed", "/blackbird access", "administer");
              assertThat(mistake.answer(Language.ENGLISH).mentions())
                  .extracting(mention -> mention.id())
                  .containsExactly("S1");
            });
    AuditEntry refused = entries().getFirst();
    assertThat(refused.act()).isEqualTo(Act.RIGHT_REFUSED.word());
    assertThat(refused.who()).isEqualTo("sam");
  }

  @Test
  void whatIsGivenIsKeptInTheAuditLog() {
    give(new Subject.Person("U9"), Optional.of(Right.ADMIN));
    give(new Subject.Person("U9"), Optional.empty());

    assertThat(entries())
        .extracting(
            AuditEntry::act,
            entry -> entry.before().get("right"),
            entry -> entry.after().get("right"),
            entry -> entry.after().get("to"))
        .startsWith(
            tuple("right-taken", "admin", "none", "U9"),
            tuple("right-given", "none", "admin", "U9"));
  }

  @Test
  void thereAreNeverMoreThanAnybodyCanLookThroughHoweverManyAreGivenAtOnce() throws Exception {
    for (int given = 1; given < GrantStore.MOST; given++) {
      give(new Subject.Person("U10" + given), Optional.of(Right.VIEWER));
    }
    AtomicInteger next = new AtomicInteger();

    assertThat(
            AtOnce.all(
                6,
                () ->
                    grants.put(
                        caller(ADMIN),
                        acme.id(),
                        new Subject.Person("U20" + next.incrementAndGet()),
                        Optional.of(Right.VIEWER))))
        .containsOnlyOnce(true);
    assertThat(grants.of(caller(ADMIN), acme.id()).orElseThrow()).hasSize(GrantStore.MOST);
    give(new Subject.Person("U101"), Optional.of(Right.MANAGER));
    give(new Subject.Everyone(), Optional.of(Right.VIEWER));
    assertThat(rights.may(caller(GUEST), acme, Right.VIEWER)).isFalse();
    assertThat(grants.of(caller(ADMIN), acme.id()).orElseThrow())
        .extracting(Grant::subject, Grant::right)
        .contains(
            tuple(new Subject.Person("U101"), Optional.of(Right.MANAGER)),
            tuple(new Subject.Everyone(), Optional.of(Right.VIEWER)));
  }

  private List<AuditEntry> entries() {
    return new AuditBook(database.jdbc()).newest(acme.id(), AuditQuery.ALL, 10);
  }

  private void give(Subject subject, Optional<Right> right) {
    grants.put(caller(ADMIN), acme.id(), subject, right);
  }

  private static Caller caller(Membership membership) {
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, "T1", "C1"),
        "store",
        new ChatUser("U1", "sam"),
        () -> Language.ENGLISH,
        membership);
  }

  private Account account(String key, String workspace) {
    Account account = Account.of(key, key, false);
    new AccountStore(database.jdbc(), clock).put(account);
    links.redeem(
        links.issue(account.id(), Optional.empty()).code().reveal(),
        new Workspace("SLACK", workspace, "store"),
        "U0");
    return account;
  }
}
