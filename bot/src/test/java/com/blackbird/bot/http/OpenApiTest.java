package com.blackbird.bot.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.language.Language;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description is true: of the routes, of its own examples, and of what the API answers. */
class OpenApiTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final JsonNode description = acme.get("/openapi.json").json();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** An example of a request or an answer, with the schema that it should obey. */
  private record Example(String name, JsonNode schema, JsonNode value) {}

  @Test
  void everyRouteIsDescribedAndNoOther() {
    var described = new TreeSet<String>();
    description
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described).isEqualTo(routes());
  }

  @Test
  void everyFilterAndEveryProblemIsDescribed() {
    var parameters = description.at("/paths/~1v1~1integrations~1{key}~1activities/get/parameters");
    assertThat(stream(parameters).map(p -> p.get("name").asString()).skip(1))
        .containsExactlyElementsOf(LogParameters.ALLOWED);

    var ofProblems = description.at("/paths/~1v1~1problems/get/parameters");
    assertThat(stream(ofProblems).map(p -> p.get("name").asString()))
        .containsExactlyElementsOf(ProblemParameters.ALLOWED);

    var types = description.at("/components/schemas/Problem/properties/type/enum");
    assertThat(stream(types).map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemKind.values()).map(kind -> kind.type().toString()).toList());
  }

  @Test
  void whereverSupportsPlatformsOrLanguagesAreNamedAllOfThemAre() {
    var platforms =
        Arrays.stream(ChatPlatform.values()).map(one -> one.name().toLowerCase(Locale.ROOT));
    assertThat(wordsWith("zendesk")).isNotEmpty().containsOnly(platforms.toList());

    var languages = Arrays.stream(Language.values()).map(Language::tag);
    assertThat(wordsWith("en")).isNotEmpty().containsOnly(languages.toList());
  }

  private List<List<String>> wordsWith(String word) {
    return description.findValues("enum").stream()
        .map(words -> stream(words).map(JsonNode::asString).toList())
        .filter(words -> words.contains(word))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleObeysItsSchema() {
    var examples =
        description.findParents("schema").stream().flatMap(OpenApiTest::examples).toList();
    assertThat(examples).hasSizeGreaterThan(20);
    return examples.stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.name(), () -> assertValid(example.schema(), example.value())));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfAReportIsTaken() {
    var content = description.at("/paths/~1v1~1activities/post/requestBody/content");
    return content.properties().stream()
        .flatMap(type -> examples(type.getValue()).map(e -> taken(type.getKey(), e.value())));
  }

  private DynamicTest taken(String contentType, JsonNode example) {
    return DynamicTest.dynamicTest(
        contentType,
        () -> {
          var sender = server.newAccount();
          var answer =
              sender.report(
                  contentType, example.isString() ? example.asString() : example.toString());
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.accepted()).isPositive();
          assertAnswer(answer, "post", "/v1/activities");
          assertThat(sender.log("").ids()).isNotEmpty();
          assertAnswer(sender.log(""), "get", "/v1/integrations/{key}/activities");
          assertAnswer(sender.get("/v1/integrations"), "get", "/v1/integrations");
          assertAnswer(sender.get("/v1/problems"), "get", "/v1/problems");
          assertAnswer(
              sender.get("/v1/integrations/shopify-main/stats"),
              "get",
              "/v1/integrations/{key}/stats");
        });
  }

  @Test
  void everyExampleOfAnAdminIsTaken() {
    var root = "/v1/admin/accounts/{account}";
    for (var path : List.of(root, root + "/integrations/{key}")) {
      for (var example : requestExamples(path, "put")) {
        var answer = server.admin().put(real(path), example.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertAnswer(answer, "put", path);
      }
    }
    for (var example : requestExamples(root + "/keys", "post")) {
      var answer = server.admin().post(real(root + "/keys"), Caller.JSON, example.toString());
      assertAnswer(answer, "post", root + "/keys");
    }
    var keys = server.admin().get(real(root + "/keys"));
    assertAnswer(keys, "get", root + "/keys");
    var id = keys.json().at("/keys/0/id").asString();
    for (var example : requestExamples(root + "/keys/{key}/rotate", "post")) {
      var path = real(root + "/keys/") + id + "/rotate";
      assertAnswer(
          server.admin().post(path, Caller.JSON, example.toString()),
          "post",
          root + "/keys/{key}/rotate");
    }
    assertAnswer(
        server.admin().post(real(root + "/links"), Caller.JSON, ""), "post", root + "/links");
  }

  @Test
  void problemsAreAnsweredAsDescribed() {
    assertAnswer(acme.report("[{}]"), "post", "/v1/activities");
    assertAnswer(acme.report("{"), "post", "/v1/activities");
    assertAnswer(acme.report("text/plain", ""), "post", "/v1/activities");
    assertAnswer(acme.withKey("x").report("[]"), "post", "/v1/activities");
    assertAnswer(acme.log("?limit=0"), "get", "/v1/integrations/{key}/activities");
    assertAnswer(acme.log("?cursor=0"), "get", "/v1/integrations/{key}/activities");
  }

  private void assertAnswer(Answer answer, String method, String path) {
    var responses = description.get("paths").get(path).get(method).get("responses");
    var response = resolved(responses.get(Integer.toString(answer.status())));
    var content = response.get("content").properties().iterator().next();
    assertThat(answer.header("Content-Type")).startsWith(content.getKey());
    assertValid(content.getValue().get("schema"), answer.json());
  }

  private JsonNode resolved(JsonNode node) {
    var ref = node.get("$ref");
    return ref == null ? node : description.at(ref.asString().substring(1));
  }

  /** The schema's references lead into the description's components, so it takes them along. */
  private void assertValid(JsonNode schema, JsonNode value) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", description.get("components"));
    assertThat(schemas.getSchema(whole).validate(value)).as("%s", value).isEmpty();
  }

  private static Stream<Example> examples(JsonNode media) {
    var one = Stream.ofNullable(media.get("example"));
    var named = Stream.ofNullable(media.get("examples")).flatMap(OpenApiTest::stream);
    return Stream.concat(one, named.map(example -> example.get("value")))
        .map(value -> new Example(value.toString(), media.get("schema"), value));
  }

  private List<JsonNode> requestExamples(String path, String method) {
    var content = description.get("paths").get(path).get(method).at("/requestBody/content");
    return stream(content).flatMap(OpenApiTest::examples).map(Example::value).toList();
  }

  private String real(String path) {
    return path.replace("{account}", acme.account()).replace("{key}", "shopify-main");
  }

  private Set<String> routes() {
    return server
        .context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(route -> route.getValue().getBeanType().getPackage() == getClass().getPackage())
        .filter(route -> route.getValue().getBeanType() != ErrorPage.class)
        .map(route ->
            route.getKey().getMethodsCondition().getMethods().iterator().next()
                + " "
                + route.getKey().getPatternValues().iterator().next())
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
