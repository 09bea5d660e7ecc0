package com.blackbird.activity.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.discretion.FullTexts.FullText;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.redaction.Discretion.Reader;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountDiscretionTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ChannelRef CHANNEL = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");
  private static final String LEAKY = "jane@mail.example failed with password=hunter2";

  private final MutableClock clock = new MutableClock();
  private final HidingStore hiding = new HidingStore(DATABASE.jdbc(), DATABASE.audit(clock), clock);
  private final FullTexts texts = new FullTexts(DATABASE.jdbc(), clock);
  private final Discretion discretion =
      new AccountDiscretion(hiding, texts, new AccountLanguages(DATABASE.jdbc()));
  private final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  private final UUID name = UUID.randomUUID();

  @BeforeEach
  void anAccount() {
    new AccountStore(DATABASE.jdbc(), clock).put(account);
  }

  @ParameterizedTest
  @CsvSource({
    "OFF, CHANNEL, false",
    "CHANNELS, CHANNEL, true",
    "CHANNELS, PERSON, false",
    "EVERYWHERE, PERSON, true",
    "EVERYWHERE, CONVERSATION, false"
  })
  void theAccountDecidesFromWhomItIsHidden(Hiding wanted, Reader reader, boolean isHidden) {
    hiding.set(account.id(), wanted);

    String shown = shown(reader, LEAKY).plainText();

    assertThat(shown).contains("password=[password removed]").doesNotContain("hunter2");
    assertThat(shown.contains("[e-mail hidden]")).isEqualTo(isHidden);
    assertThat(shown.contains("jane@")).isNotEqualTo(isHidden);
    assertThat(discretion.words(account.id(), reader).apply("jane@mail.example"))
        .isEqualTo(isHidden ? "[e-mail hidden]" : "jane@mail.example");
  }

  @Test
  void whatIsHiddenInAChannelIsKeptForThoseWhoMayReadItForAMonth() {
    ActionRef button = button(shown(Reader.CHANNEL, LEAKY));
    FullTexts.Ref ref = FullTexts.Ref.read(button.payload()).orElseThrow();

    assertThat(button.name()).isEqualTo(FullTexts.ACTION);
    assertThat(texts.find(ref))
        .contains(
            new FullText(CHANNEL, "jane@mail.example failed with password=[password removed]"));
    shown(Reader.CHANNEL, "now of john@mail.example");
    assertThat(texts.find(ref)).contains(new FullText(CHANNEL, "now of john@mail.example"));
    assertThat(texts.find(new FullTexts.Ref(Account.of("other", "O", false).id(), ref.name())))
        .isEmpty();

    clock.advance(Duration.ofDays(31));
    assertThat(texts.find(ref)).isEmpty();
    assertThat(texts.forgetOld()).isPositive();
  }

  @Test
  void theButtonStandsAmongTheOthersAndOnlyWhereSomethingIsHidden() {
    ChatMessage plain = ChatMessage.of("Order #1021 was refused");
    ChatMessage message =
        ChatMessage.headed("jane@mail.example")
            .controls(List.of(new Control.Button(ActionRef.of("a.b"), "Open")))
            .build();

    assertThat(discretion.shown(account.id(), Reader.CHANNEL, place(), plain)).isEqualTo(plain);
    assertThat(discretion.shown(account.id(), Reader.CHANNEL, place(), message).parts())
        .hasSize(2)
        .last()
        .extracting(part -> ((Part.Controls) part).controls().size())
        .isEqualTo(2);
  }

  @Test
  void aTrySaysHowManyMessagesWouldChangeAndChangesNothing() {
    var key = new IntegrationKey("shopify-main");
    new IntegrationStore(DATABASE.jdbc(), clock).put(Integration.guessed(account.id(), key));
    var stored =
        List.of(
            Activities.failed("shopify-main").id("a").message(LEAKY).build(),
            Activities.failed("shopify-main").id("b").message("Order #1021 was refused").build(),
            Activities.failed("shopify-main").id("c").message("{\"first_name\":\"Jane\"}").build());
    new ActivityPartitions(
            DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock, Retention.DEFAULT)
        .ensure(stored);
    new ActivityStore(DATABASE.jdbc(), clock).insert(account.id(), stored);

    DryRun.Result result = new DryRun(new ActivityLog(DATABASE.jdbc())).on(account.id(), 1_000);

    assertThat(result.messages()).isEqualTo(3);
    assertThat(result.withSecrets()).isEqualTo(1);
    assertThat(result.withPersonalData()).isEqualTo(2);
    assertThat(result.kinds()).containsOnlyKeys("e-mail", "name", "password");
    assertThat(result.samples())
        .extracting(DryRun.Sample::shown)
        .containsExactlyInAnyOrder(
            "[e-mail hidden] failed with password=[password removed]",
            "{\"first_name\":\"[name hidden]\"}");
  }

  private ChatMessage shown(Reader reader, String words) {
    return discretion.shown(account.id(), reader, place(), ChatMessage.of(words));
  }

  private Discretion.Place place() {
    return new Discretion.Place(CHANNEL, name);
  }

  private static ActionRef button(ChatMessage message) {
    return ((Part.Controls) message.parts().getLast()).controls().getFirst().action();
  }
}
