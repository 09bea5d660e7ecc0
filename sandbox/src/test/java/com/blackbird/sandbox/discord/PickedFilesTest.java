package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.Acknowledgement;
import com.blackbird.sandbox.discord.play.ChosenFile;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenForm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files as options of commands and in fields of forms. */
class PickedFilesTest {
  private static final ChosenFile LOG = ChosenFile.of("log.txt", new byte[] {104, 105});
  private static final String FORM =
      """
      {"type":9,"data":{"custom_id":"report","title":"Report","components":[
        {"type":18,"label":"Proof","component":
          {"type":19,"custom_id":"proof","min_values":%d,"max_values":%d,"required":true}}]}}
      """;
  private final Sandbox sandbox = Sandbox.start();
  private final Rest rest = Rest.to(sandbox);
  private final DiscordUser sam = sandbox.discord().user("sam");
  private final RawGateway gateway = RawGateway.connect(sandbox);

  @BeforeEach
  void connects() {
    String app = sandbox.discord().connection().getOrDefault("application", "");
    rest.put(
        "applications/" + app + "/commands",
        """
        [{"name":"send","description":"d","options":[
          {"type":11,"name":"file","description":"d","required":true}]},
         {"name":"report","description":"d"}]
        """);
    gateway.identify(sandbox, 1);
    gateway.receives("GUILD_CREATE");
  }

  @AfterEach
  void end() {
    gateway.close();
    sandbox.close();
  }

  /** What the bot is told of an act that it answers with this callback. */
  private JsonNode told(Supplier<Acknowledgement> act, String callback, int status) {
    // Not in the common pool: of what is refused nobody waits for the end, but the next one would.
    var acting = CompletableFuture.supplyAsync(act, Thread::startVirtualThread);
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    String path = Json.text(interaction, "id") + "/" + Json.text(interaction, "token");
    assertThat(rest.post("interactions/" + path + "/callback", callback).status())
        .isEqualTo(status);
    if (status == 204) {
      assertThat(acting.join().acknowledged()).isTrue();
    }
    return interaction.path("data");
  }

  private static final String DONE = "{\"type\":4,\"data\":{\"content\":\"thanks\"}}";

  @Test
  void optionNamesTheFileWhichIsResolvedAndCanBeRead() {
    JsonNode data = told(() -> sam.types("#general", "send", Map.of("file", LOG)), DONE, 204);

    String id = data.at("/options/0/value").asString();
    assertThat(Json.integer(data.path("options").get(0), "type", 0)).isEqualTo(11);
    JsonNode file = data.path("resolved").path("attachments").path(id);
    assertThat(Json.text(file, "filename")).isEqualTo("log.txt");
    assertThat(Json.integer(file, "size", 0)).isEqualTo(2);
    assertThat(Json.text(file, "content_type")).isEqualTo("text/plain");
    assertThat(rest.fetch(Json.text(file, "url"))).isEqualTo("hi");
  }

  @Test
  void formTakesAsManyFilesAsItAsksFor() {
    told(() -> sam.types("#general", "report"), FORM.formatted(2, 3), 204);
    SeenForm form = sam.seesForm("Report");

    assertThatThrownBy(() -> sam.fills(form, Map.of("Proof", LOG)).submits())
        .hasMessageContaining("takes 2 to 3 files, not 1");
    ChosenFile picture = ChosenFile.of("chart.png", new byte[] {1});
    JsonNode data =
        told(() -> sam.fills(form, Map.of("Proof", List.of(LOG, picture))).submits(), DONE, 204);

    JsonNode field = data.at("/components/0/component");
    assertThat(Json.integer(field, "type", 0)).isEqualTo(19);
    assertThat(field.path("values")).hasSize(2);
    String second = field.path("values").get(1).asString();
    assertThat(data.path("resolved").path("attachments").path(second).path("filename").asString())
        .isEqualTo("chart.png");
  }

  @Test
  void fieldThatAsksForMoreThanTenFilesIsRefused() {
    told(() -> sam.types("#general", "report"), FORM.formatted(0, 11), 400);
  }
}
