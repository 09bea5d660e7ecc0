package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files for Kubernetes are such as it takes, by the schemas that it publishes (of them what
 * these files need, in src/test/resources/kubernetes), and fit to each other and to the bot.
 */
class KubernetesTest {
  private static final String FOLDER = "manifests/kubernetes/";
  private static final Set<String> OPTIONAL =
      Set.of(
          "kustomization.yaml", "migration-job.yaml", "secret.example.yaml", "servicemonitor.yaml");

  static List<String> files() {
    return Repository.files(FOLDER, ".yaml").stream()
        .map(Path::getFileName)
        .map(Path::toString)
        // These two belong to kustomize and to Prometheus' operator.
        .filter(name -> !name.equals("kustomization.yaml") && !name.equals("servicemonitor.yaml"))
        .toList();
  }

  private static JsonNode file(String name) {
    return Repository.yaml(FOLDER + name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaOfKubernetesAcceptsTheFile(String name) {
    assertThat(faults(file(name))).isEmpty();
  }

  @Test
  void aMisspelledFieldIsFound() {
    var file = (ObjectNode) file("deployment.yaml");
    ((ObjectNode) file.at("/spec/template/spec/containers/0")).put("imagePullPolice", "Always");
    assertThat(faults(file)).isNotEmpty();
  }

  private static List<?> faults(JsonNode file) {
    ObjectNode schemas =
        (ObjectNode) Repository.json("bot/src/test/resources/kubernetes/definitions.json");
    String kind = file.get("apiVersion").asString() + "/" + file.get("kind").asString();
    JsonNode definition = schemas.at("/kinds/" + kind.replace("/", "~1"));
    assertThat(definition.isString()).as("the schema of " + kind).isTrue();
    schemas.put("$ref", "#/definitions/" + definition.asString());
    schemas.remove("kinds");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schemas.toString(), InputFormat.JSON)
        .validate(file.toString(), InputFormat.JSON);
  }

  @Test
  void allThatIsNotOptionalIsApplied() {
    assertThat(file("kustomization.yaml").get("resources").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            Repository.files(FOLDER, ".yaml").stream()
                .map(found -> found.getFileName().toString())
                .filter(name -> !OPTIONAL.contains(name))
                .toList());
  }

  @Test
  void whoChoosesPodsChoosesTheBots() {
    JsonNode deployment = file("deployment.yaml");
    JsonNode labels = deployment.at("/spec/template/metadata/labels");

    assertThat(deployment.at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(file("service.yaml").at("/spec/selector")).isEqualTo(labels);
    assertThat(file("poddisruptionbudget.yaml").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(file("poddisruptionbudget.yaml").at("/spec/minAvailable").asInt())
        .isLessThan(deployment.at("/spec/replicas").asInt());
    assertThat(file("migration-job.yaml").at("/spec/template/metadata/labels"))
        .isNotEqualTo(labels);
  }

  @Test
  void aBotIsAskedWhetherItLivesAndWhetherItIsReadyAndHasTimeToEnd() {
    JsonNode pod = file("deployment.yaml").at("/spec/template/spec");
    JsonNode bot = pod.at("/containers/0");
    JsonNode application = Repository.yaml("bot/src/main/resources/application.yaml");

    for (String probe : List.of("startupProbe", "livenessProbe")) {
      assertThat(bot.at("/" + probe + "/httpGet/path").asString())
          .isEqualTo("/actuator/health/liveness");
    }
    assertThat(bot.at("/readinessProbe/httpGet/path").asString())
        .isEqualTo("/actuator/health/readiness");
    int drained =
        Integer.parseInt(
            application
                .at("/spring/lifecycle/timeout-per-shutdown-phase")
                .asString()
                .replace("s", ""));
    assertThat(pod.get("terminationGracePeriodSeconds").asInt())
        .isGreaterThan(drained + bot.at("/lifecycle/preStop/sleep/seconds").asInt());
  }

  @Test
  void noPodMayMoreThanItNeeds() {
    Stream.of("deployment.yaml", "migration-job.yaml")
        .map(KubernetesTest::file)
        .map(file -> file.at("/spec/template/spec"))
        .forEach(pod -> {
          JsonNode security = pod.at("/containers/0/securityContext");
          assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
          assertThat(Repository.text("Dockerfile"))
              .contains("USER " + pod.at("/securityContext/runAsUser").asInt() + ":");
          assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
          assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
          assertThat(security.get("allowPrivilegeEscalation").asBoolean()).isFalse();
          assertThat(security.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
          assertThat(pod.at("/containers/0/resources/limits/memory").asString()).isNotEmpty();
        });
  }

  /** A secret's file is called as its setting; what is none stands in the configuration. */
  @Test
  void secretsAreSettingsAndLieWhereTheImageLooks() {
    assertThat(file("secret.example.yaml").get("stringData").propertyNames())
        .isSubsetOf(Settings.explained());
    assertThat(file("configmap.yaml").get("data").propertyNames())
        .isSubsetOf(Settings.variablesExplained());
    String folder =
        file("deployment.yaml")
            .at("/spec/template/spec/containers/0/volumeMounts/0/mountPath")
            .asString();
    assertThat(Repository.text("Dockerfile")).contains("configtree:" + folder + "/");
    assertThat(Repository.yaml("docker-compose.yml").at("/services/bot/volumes/0").asString())
        .contains(":" + folder + ":");
  }
}
