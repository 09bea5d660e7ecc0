package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.access.LinkResult.Expired;
import com.blackbird.activity.access.LinkResult.Linked;
import com.blackbird.activity.access.LinkResult.UnknownOrUsed;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditEntry;
import com.blackbird.activity.audit.AuditQuery;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();
  private final Links links = new Links(DATABASE.jdbc(), DATABASE.transaction(), clock);
  private final Account acme = Account.of("acme", "Acme", false);
  private final Account globex = Account.of("globex", "Globex", false);
  private final Workspace workspace =
      new Workspace("slack", UUID.randomUUID().toString(), "Sample Store");

  @BeforeEach
  void accounts() {
    var accounts = new AccountStore(DATABASE.jdbc(), clock);
    accounts.put(acme);
    accounts.put(globex);
  }

  private List<Account> shown(String platform) {
    return links.linked(platform, workspace.id(), "").all();
  }

  @Test
  void codeLinksAWorkspaceToItsAccount() {
    assertThat(redeem(code(acme))).isEqualTo(new Linked(acme, false));
    assertThat(shown("slack")).containsExactly(acme);
    assertThat(shown("discord")).isEmpty();
  }

  @Test
  void codeWorksOnce() {
    var code = code(acme);
    redeem(code);

    assertThat(redeemElsewhere(code)).isEqualTo(new UnknownOrUsed());
    unlink(acme, new ArrayList<>());
    assertThat(redeem(code)).isEqualTo(new UnknownOrUsed());
    assertThat(shown("slack")).isEmpty();
  }

  @Test
  void whoTypesACodeSeveralTimesAtOnceReadsEachTimeThatItWorked() throws Exception {
    var code = code(acme);

    assertThat(AtOnce.all(6, () -> redeem(code))).containsOnly(new Linked(acme, false));
    assertThat(new AuditBook(DATABASE.jdbc()).newest(acme.id(), AuditQuery.ALL, 2))
        .extracting(AuditEntry::act)
        .containsExactly("workspace-linked", "link-code-made");
  }

  @Test
  void inventedCodeLinksNothing() {
    assertThat(redeem("0000-0000-0000")).isEqualTo(new UnknownOrUsed());
    assertThat(redeem("please")).isEqualTo(new UnknownOrUsed());
    assertThat(shown("slack")).isEmpty();
  }

  @Test
  void codeExpiresAfterAnHour() {
    var code = code(acme);
    clock.advance(Links.CODE_LIFE);

    assertThat(redeem(code)).isEqualTo(new Expired());
    assertThat(shown("slack")).isEmpty();
  }

  @Test
  void aWorkspaceShowsSeveralAccountsAndAChannelTheChosenOne() {
    redeem(code(acme));
    assertThat(redeem(code(globex))).isEqualTo(new Linked(globex, true));

    assertThat(here("C1").all()).containsExactly(acme, globex);
    assertThat(here("C1").shown()).isEmpty();
    assertThat(links.choose("slack", workspace.id(), "C1", globex.id(), "U1")).isTrue();
    assertThat(here("C1").shown()).contains(globex);
    assertThat(here("C2").shown()).isEmpty();
    var stranger = AccountId.of("stranger");
    assertThat(links.choose("slack", workspace.id(), "C1", stranger, "U1")).isFalse();
    assertThat(here("C1").shown()).contains(globex);
  }

  @Test
  void aCodeNamesARoleForAsLongAsItWorks() {
    var code = links.issue(acme.id(), Optional.of("S1")).code().reveal();
    assertThat(links.role(code)).contains("S1");
    assertThat(links.role(code(acme))).isEmpty();
    assertThat(links.role("please")).isEmpty();

    clock.advance(Links.CODE_LIFE);
    assertThat(links.role(code)).isEmpty();
  }

  @Test
  void anAccountThatIsUnlinkedIsShownNowhereAndTheRoomsAreTold() {
    redeem(code(acme));
    redeem(code(globex));
    links.choose("slack", workspace.id(), "C1", globex.id(), "U1");
    var told = new ArrayList<AccountId>();

    assertThat(unlink(globex, told)).isTrue();
    assertThat(here("C1").all()).containsExactly(acme);
    assertThat(here("C1").shown()).contains(acme);
    assertThat(told).containsExactly(globex.id());
    assertThat(unlink(globex, told)).isFalse();
    assertThat(told).hasSize(1);
  }

  @Test
  void aFarewellThatFailsUnlinksNothing() {
    redeem(code(acme));
    assertThatThrownBy(() ->
            links.unlink(
                "slack",
                workspace.id(),
                acme.id(),
                (a, p, w) -> {
                  throw new IllegalStateException("no farewell");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(here("C1").all()).containsExactly(acme);
  }

  private boolean unlink(Account account, List<AccountId> told) {
    return links.unlink("slack", workspace.id(), account.id(), (id, p, w) -> told.add(id));
  }

  private LinkedHere here(String channel) {
    return links.linked("slack", workspace.id(), channel);
  }

  @Test
  void linkingAgainToTheSameAccountIsFine() {
    redeem(code(acme));

    assertThat(redeem(code(acme))).isEqualTo(new Linked(acme, false));
  }

  @Test
  void ofManyWhoRedeemAtOnceOneGetsTheCode() throws Exception {
    var code = code(acme);

    assertThat(AtOnce.all(8, () -> redeemElsewhere(code)))
        .filteredOn(Linked.class::isInstance)
        .hasSize(1);
  }

  private String code(Account account) {
    return links.issue(account.id(), Optional.empty()).code().reveal();
  }

  private LinkResult redeem(String code) {
    return links.redeem(code, workspace, "U1");
  }

  private LinkResult redeemElsewhere(String code) {
    return links.redeem(code, new Workspace("slack", UUID.randomUUID().toString(), "Other"), "U2");
  }
}
