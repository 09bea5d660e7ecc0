package com.blackbird.activity.intake;

import static com.blackbird.activity.intake.IntakeHarness.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final IntakeHarness harness = new IntakeHarness();

  @Test
  void sameAgainIsADuplicate() throws IOException {
    var body = "[" + item("a") + "," + item("b") + "]";

    assertThat(harness.receive(ReportFormat.JSON, body)).isEqualTo(new Receipt(2, 0, List.of(), 0));
    assertThat(harness.receive(ReportFormat.JSON, body)).isEqualTo(new Receipt(0, 2, List.of(), 0));
    assertThat(
            harness.receive(ReportFormat.NDJSON, item("b") + "\n" + item("c") + "\n" + item("c")))
        .isEqualTo(new Receipt(1, 2, List.of(), 0));
  }

  @Test
  void sameIdWithAnotherPayloadIsRejectedAndTheFirstStays() throws IOException {
    harness.receive(ReportFormat.JSON, item("a"));

    var receipt =
        harness.receive(
            ReportFormat.JSON,
            "[%s,%s,%s]"
                .formatted(
                    item("b"),
                    item("a", "\"status\":\"success\""),
                    item("b", "\"reference\":null")));

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.rejected())
        .extracting(Rejected::reason)
        .containsExactly(
            "id: already used at this createdAt with another status; send a changed activity under"
                + " a new id",
            "id: already used at this createdAt with another reference; send a changed activity"
                + " under a new id");
    assertThat(receipt.rejected()).extracting(Rejected::index).containsExactly(1L, 2L);
    assertThat(harness.stored()).hasSize(2).allMatch(Activity::isError);
  }

  @Test
  void whatIsOlderThanTheRetentionIsRefused() throws IOException {
    assertThat(harness.reason(item("a", "\"createdAt\":\"2026-07-31T23:59:59Z\"")))
        .isEqualTo(
            "createdAt: too long ago; the log keeps 90 days, now back to 2026-08-01T00:00:00Z");
    assertThat(
            harness
                .receive(ReportFormat.JSON, item("b", "\"createdAt\":\"2026-08-01T00:00:00Z\""))
                .accepted())
        .isEqualTo(1);
  }

  @Test
  void whatIsStoredDecidesNotWhatComesFirst() throws IOException {
    harness.receive(ReportFormat.JSON, item("a"));

    var receipt =
        harness.receive(
            ReportFormat.JSON, "[%s,%s]".formatted(item("a", "\"type\":\"product\""), item("a")));

    assertThat(receipt.duplicates()).isEqualTo(1);
    assertThat(receipt.rejected()).extracting(Rejected::index).containsExactly(0L);
  }

  @Test
  void sameIdAtAnotherTimeIsAnotherActivity() throws IOException {
    harness.receive(ReportFormat.JSON, item("a"));

    assertThat(
            harness
                .receive(ReportFormat.JSON, item("a", "\"createdAt\":\"2026-11-23T09:00:01Z\""))
                .accepted())
        .isEqualTo(1);
  }

  @Test
  void validOnesAreTakenAmongOthers() throws IOException {
    var receipt =
        harness.receive(
            ReportFormat.JSON, "[%s,{},%s]".formatted(item("a"), item("b", "\"type\":\"x\"")));

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.rejected()).extracting(Rejected::index).containsExactly(1L, 2L);
    assertThat(receipt.nothingWasValid()).isFalse();
    assertThat(harness.receive(ReportFormat.JSON, "{}").nothingWasValid()).isTrue();
    assertThat(harness.receive(ReportFormat.JSON, "[]").nothingWasValid()).isFalse();
  }

  @Test
  void malformedArrayStoresNothing() {
    assertThatThrownBy(() -> harness.receive(ReportFormat.JSON, "[" + item("a") + ",{]"))
        .isInstanceOf(MalformedBody.class);
    assertThat(harness.stored()).isEmpty();
  }

  @Test
  void unknownIntegrationIsRejectedWithTheNearestOnes() throws IOException {
    for (var key : List.of("netsuite", "quickbooks", "shipstation", "xero-eu", "xero-us")) {
      harness.integrations.put(Integration.guessed(harness.account.id(), new IntegrationKey(key)));
    }

    assertThat(harness.reason(item("a", "\"integration\":\"shopfy-main\"")))
        .startsWith("integration: \"shopfy-main\" is unknown; use shopify-main, ")
        .doesNotContain("quickbooks");
  }

  @Test
  void ofTenThousandIntegrationsThoseThatAreNamedAreRead() {
    harness.manyIntegrations();

    assertThat(harness.integrationsReadFor("[" + item("a") + "," + item("b") + "]"))
        .isBetween(1L, 2L);
  }

  @Test
  void firstActivityCreatesItsIntegrationWhenTheAccountAllowsIt() throws IOException {
    harness.accounts.put(Account.of(harness.account.key(), "Acme", true));

    harness.receive(ReportFormat.JSON, item("a", "\"integration\":\"QuickBooks-EU\""));

    var created =
        harness.integrations.find(harness.account.id(), new IntegrationKey("quickbooks-eu"));
    assertThat(created.orElseThrow().name()).isEqualTo("QuickBooks Eu");
    assertThat(created.orElseThrow().platform().key()).isEqualTo("quickbooks");
  }

  @Test
  void activitiesCreateSoManyIntegrationsAndNoMore() throws IOException {
    harness.accounts.put(Account.of(harness.account.key(), "Acme", true));
    var items =
        IntStream.rangeClosed(1, IntakeLimits.CREATED_INTEGRATIONS)
            .mapToObj(i -> item("a" + i, "\"integration\":\"shop-" + i + "\""))
            .toList();

    var receipt = harness.receive(ReportFormat.NDJSON, String.join("\n", items));

    assertThat(receipt.accepted()).isEqualTo(IntakeLimits.CREATED_INTEGRATIONS - 1);
    assertThat(receipt.rejected().getFirst().reason()).contains("has 1000 already");
  }

  @Test
  void rejectionsAreListedUpToALimit() throws IOException {
    var receipt = harness.receive(ReportFormat.NDJSON, "{}\n".repeat(2_500));

    assertThat(receipt.rejected()).hasSize(IntakeLimits.LISTED_REJECTIONS);
    assertThat(receipt.rejectedOmitted()).isEqualTo(1_500);
  }

  @Test
  void secretsAreNotStoredAndTheSameAgainIsADuplicate() throws IOException {
    var key = "shpat_0123456789abcdef0123456789abcdef";
    var leaky = item("a", "\"message\":\"Invalid token " + key + " for #1021\"");

    assertThat(harness.receive(ReportFormat.JSON, leaky).accepted()).isEqualTo(1);
    assertThat(harness.stored())
        .extracting(Activity::message, Activity::reference)
        .containsExactly(tuple("Invalid token [Shopify token removed] for #1021", "#1021"));
    assertThat(harness.receive(ReportFormat.JSON, leaky).duplicates()).isEqualTo(1);

    harness.receive(
        ReportFormat.JSON, item("b", "\"reference\":\"" + key + "\"", "\"message\":\"refused\""));
    harness.receive(
        ReportFormat.JSON,
        item("c", "\"reference\":\"4111111111111111\"", "\"message\":\"refused\""));
    assertThat(harness.stored())
        .filteredOn(activity -> activity.message().equals("refused"))
        .extracting(Activity::reference)
        .containsExactlyInAnyOrder("[Shopify token removed]", "4111111111111111");

    harness.write("Invalid token " + key + " for #1021");
    assertThat(harness.receive(ReportFormat.JSON, leaky).duplicates())
        .as("one that was stored before secrets were known")
        .isEqualTo(1);
  }

  @Test
  void noHalfOfASecretIsLeftWhereAMessageIsCut() throws IOException {
    var filler = "x".repeat(IntakeLimits.MESSAGE_BYTES - 20);
    var key = "ghp_" + "Ab1".repeat(12);

    harness.receive(
        ReportFormat.JSON, item("a", "\"message\":\"" + filler + " " + key + " refused\""));

    assertThat(harness.stored().getFirst().message()).doesNotContain("ghp_").contains("[GitHub");
  }
}
