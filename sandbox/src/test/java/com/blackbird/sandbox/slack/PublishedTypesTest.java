package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.blackbird.sandbox.slack.blocks.BlockKit;
import com.blackbird.sandbox.slack.blocks.Surface;
import com.blackbird.sandbox.slack.world.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Blocks that the sandbox accepts and refuses are judged by Slack's published types too.
 *
 * <p>The schema is made from those types and is no part of the project: it is looked for in {@code
 * shared/specs} beside the checkout.
 */
class PublishedTypesTest {
  private static final String SCHEMA = "shared/specs/slack-knownblock.schema.json";

  private static List<String> published(String block) throws IOException {
    Optional<Path> found = schema();
    assumeTrue(found.isPresent(), "skipped: there is no " + SCHEMA + " beside the checkout");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(found.orElseThrow()), InputFormat.JSON);
    return schema.validate(block, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Optional<Path> schema() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve(SCHEMA))
        .filter(Files::exists)
        .findFirst();
  }

  private static List<String> ours(String block) {
    return BlockKit.check(Json.array().add(Json.read(block)), Surface.MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'divider'}",
        "{'type':'header','text':{'type':'plain_text','text':'Activity'}}",
        "{'type':'section','text':{'type':'mrkdwn','text':'*x*'},'accessory':{'type':'button',"
            + "'text':{'type':'plain_text','text':'Go'},'action_id':'a','style':'danger'}}",
        "{'type':'section','fields':[{'type':'mrkdwn','text':'a'},{'type':'plain_text','text':'b'}]}",
        "{'type':'context','elements':[{'type':'mrkdwn','text':'a'},"
            + "{'type':'image','image_url':'https://example.com/a.png','alt_text':'a'}]}",
        "{'type':'actions','elements':[{'type':'static_select','action_id':'s','placeholder':"
            + "{'type':'plain_text','text':'Status'},'options':[{'text':{'type':'plain_text',"
            + "'text':'Errors'},'value':'error'}]},{'type':'overflow','action_id':'o','options':"
            + "[{'text':{'type':'plain_text','text':'More'},'value':'m'}]}]}",
        "{'type':'input','label':{'type':'plain_text','text':'Why'},'element':"
            + "{'type':'plain_text_input','action_id':'w','multiline':true}}",
        "{'type':'markdown','text':'**bold**'}"
      })
  void acceptedBlocksArePublishedOnes(String sample) throws IOException {
    String block = sample.replace('\'', '"');
    assertThat(ours(block)).isEmpty();
    assertThat(published(block)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'heading','text':{'type':'plain_text','text':'x'}}",
        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}",
        "{'type':'context','elements':[{'type':'button','action_id':'a',"
            + "'text':{'type':'plain_text','text':'x'}}]}",
        "{'type':'divider','colour':'red'}",
        "{'type':'actions','elements':[{'type':'button','action_id':'a','style':'green',"
            + "'text':{'type':'plain_text','text':'x'}}]}"
      })
  void refusedBlocksAreNotPublishedOnes(String sample) throws IOException {
    String block = sample.replace('\'', '"');
    assertThat(ours(block)).isNotEmpty();
    assertThat(published(block)).isNotEmpty();
  }
}
