package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.guide.Actor;
import com.blackbird.activity.guide.Category;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schema by which an editor helps to write guides says what the bot itself takes. */
class GuideSchemaTest {
  private static final String FOLDER = "core/src/main/resources/guides";
  private static final String SCHEMA = FOLDER + "/schema.json";
  private static final Schema JUDGE =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Repository.text(SCHEMA), InputFormat.JSON);

  static Stream<String> files() {
    return Repository.files(FOLDER, ".yaml").stream()
        .filter(file -> Repository.path(FOLDER).equals(file.getParent()))
        .map(Path::getFileName)
        .map(String::valueOf);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileObeysItAndNamesIt(String file) {
    assertThat(complaints(Repository.yaml(FOLDER + "/" + file).toString())).isEmpty();
    assertThat(Repository.text(FOLDER + "/" + file))
        .startsWith("# yaml-language-server: $schema=schema.json\n");
  }

  @ParameterizedTest
  @CsvSource({
    "\"duplicate\", \"dublicate\"",
    "\"actor\":\"you\", \"actor\":\"me\"",
    "\"title\", \"titel\"",
    "\"says\", \"sais\"",
    "\"retry\":\"after-steps\", \"retry\":\"later\"",
  })
  void aMistakeIsSeen(String right, String wrong) {
    String file = Repository.yaml(FOLDER + "/shopify.yaml").toString();
    assertThat(file).contains(right);
    assertThat(complaints(file.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void itKnowsTheWordsThatTheBotKnows() {
    JsonNode fields = Repository.json(SCHEMA).at("/definitions/entry/properties");
    assertThat(words(fields.at("/category/enum")))
        .containsExactly(Category.words().split(", ", -1));
    assertThat(words(fields.at("/actor/enum"))).containsExactly(Actor.words().split(", ", -1));
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static List<String> complaints(String json) {
    return JUDGE.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
