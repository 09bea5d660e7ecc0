package com.blackbird.bot.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.guide.GuideSamples;
import com.blackbird.activity.language.Language;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Messages that use every part, for both platforms alike. */
public final class ChatSamples {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
          + "gg==";

  private static final Map<String, ChatMessage> ALL = make();

  private ChatSamples() {}

  /** The samples by name. */
  public static Map<String, ChatMessage> all() {
    return ALL;
  }

  private static Map<String, ChatMessage> make() {
    Map<String, ChatMessage> all = new LinkedHashMap<>();
    all.put("sentence", ChatMessage.of("Nothing has been logged yet."));
    all.put("list", list());
    all.put("detail", detail("{\"errors\":{\"email\":[\"has already been taken\"]}}"));
    all.put("long-detail", detail("<h1>502 Bad Gateway</h1>\n".repeat(1_000)));
    all.put("hub", hub());
    all.putAll(GuideSamples.all());
    all.putAll(ProblemSamples.all(Language.ENGLISH));
    all.putAll(AlertSamples.all(Language.ENGLISH));
    all.put("picture-and-file", pictureAndFile());
    all.put("said", said());
    all.put("said-at-length", new ChatMessage(Tone.NEUTRAL, List.of(new Part.Said(talkative()))));
    HostileTexts.all().forEach((name, text) -> all.put("hostile-" + name, everywhere(text)));
    all.putAll(ActivityCards.all(Language.ENGLISH));
    return all;
  }

  /** The sample of that name. */
  public static ChatMessage named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /** A form with every kind of input. */
  public static ChatForm form() {
    return new ChatForm(
        ActionRef.of("sample.submit", "view"),
        "Search the log",
        "Search",
        List.of(
            new ChatForm.TextInput("text", "Text", "Words of a message", "out of", false, 255),
            new ChatForm.ChoiceInput(
                "status", "Status", List.of(new Choice("Errors only", "error")), "error"),
            new ChatForm.ChoicesInput(
                "types",
                "Types",
                List.of(new Choice("Orders", "order"), new Choice("Customers", "customer")),
                List.of("customer")),
            new ChatForm.PersonInput("person", "Of whom"),
            new ChatForm.PeopleInput("people", "For whom", List.of("100200300"))));
  }

  /** A message that says the foreign text in every place where foreign text can stand. */
  public static ChatMessage everywhere(String foreign) {
    return ChatMessage.headed(foreign)
        .tone(Tone.BAD)
        .text(Rich.of(foreign).bold(foreign).code(foreign))
        .part(new Part.Items(List.of(Rich.of(foreign), Rich.of("line\n" + foreign))))
        .part(new Part.Quote(foreign))
        .part(new Part.Said(prose(foreign)))
        .part(new Part.Fields(List.of(new Part.Field("Reference", Rich.of(foreign)))))
        .part(new Part.Entry(Rich.of(foreign), new Button(ActionRef.of("sample.go"), "Go")))
        .part(new Part.Note(Rich.of(foreign)))
        .build();
  }

  /** The same with labels, buttons, menus and pictures. */
  public static ChatMessage throughout(String foreign) {
    String label = Fold.label(foreign.isBlank() ? "-" : foreign, 75);
    ChatMessage message = everywhere(foreign);
    List<Part> parts = new ArrayList<>(message.parts());
    parts.add(new Part.Fields(List.of(new Part.Field(foreign, Rich.of(foreign)))));
    parts.add(new Part.Image(picture(), label));
    parts.add(
        new Part.Controls(
            List.of(
                new Button(ActionRef.of("sample.foreign"), label),
                new Menu(
                    ActionRef.of("sample.menu"), label, List.of(new Choice(label, "v")), ""))));
    return new ChatMessage(message.tone(), parts);
  }

  private static ChatMessage list() {
    return ChatMessage.headed("Activity log")
        .note("Showing error, newest first")
        .part(
            new Part.Items(
                List.of(
                    Rich.empty().bold("✗ Error").text(" · Order #1021 · ").time(AT).text("\nno"),
                    Rich.empty().bold("✓ Success").text(" · Order #1020 · ").time(AT))))
        .controls(
            List.of(
                new Menu(
                    ActionRef.of("sample.status", "v"),
                    "Success and error",
                    List.of(new Choice("All", "*"), new Choice("Errors only", "error")),
                    "error")))
        .controls(
            List.of(
                new Button(ActionRef.of("sample.older", "v"), "Older"),
                new Button(ActionRef.of("sample.stop", "v"), "Stop", Emphasis.DANGER),
                new Button(ActionRef.of("sample.do", "v"), "Do it", Emphasis.PRIMARY)))
        .build();
  }

  private static ChatMessage detail(String message) {
    return ChatMessage.headed("Order #1021: ✗ Error")
        .tone(Tone.BAD)
        .text(Rich.of("Pulled from Main store, ").time(AT))
        .part(new Part.Quote(message))
        .part(new Part.Divider())
        .part(
            new Part.Fields(
                List.of(
                    new Part.Field("Integration", Rich.empty().code("shopify-main")),
                    new Part.Field(
                        "Docs", Rich.empty().link(URI.create("https://example.org/a"), "Guide")))))
        .build();
  }

  /** A picture of one dot. */
  public static ChatFile picture() {
    return ChatFile.of("chart.png", "image/png", Base64.getDecoder().decode(DOT));
  }

  /** A small table. */
  public static ChatFile table() {
    return ChatFile.of("activities.csv", "text/csv", "id,status\r\n1,error\r\n".getBytes(UTF_8));
  }

  /** Foreign text in every place of what a person wrote. */
  private static Prose prose(String foreign) {
    return new Prose(
        List.of(
            new Prose.Paragraph(
                new Rich(
                    List.of(
                        new Rich.Plain(foreign),
                        new Rich.Bold(foreign),
                        new Rich.Italic(foreign),
                        new Rich.Struck(foreign),
                        new Rich.Code(foreign)))),
            new Prose.Quoted(Rich.of(foreign)),
            new Prose.Lines(foreign),
            new Prose.Listed(true, List.of(Rich.of(foreign), Rich.of(foreign)))));
  }

  private static ChatMessage said() {
    Rich words =
        new Rich(
            List.of(
                new Rich.Plain("Two orders are "),
                new Rich.Bold("stuck"),
                new Rich.Italic("since"),
                new Rich.Plain(" "),
                new Rich.Time(AT),
                new Rich.Plain(", see "),
                new Rich.Address(URI.create("https://example.org/orders?state=stuck")),
                new Rich.Plain("\nand "),
                new Rich.Struck(" none "),
                new Rich.Code("#1021")));
    return new ChatMessage(
        Tone.NEUTRAL,
        List.of(
            new Part.Said(
                new Prose(
                    List.of(
                        new Prose.Paragraph(words),
                        new Prose.Quoted(Rich.of("Did you try again?\nTwice?")),
                        new Prose.Lines("{\n  \"error\": \"```\"\n}"),
                        new Prose.Listed(false, List.of(Rich.of("one"), Rich.of("two\nlines"))),
                        new Prose.Listed(true, List.of(Rich.of("first"), Rich.of("second"))),
                        new Prose.Paragraph(Rich.of("@sam in #support :blob:")))))));
  }

  private static Prose talkative() {
    return new Prose(
        List.of(
            new Prose.Paragraph(Rich.empty().bold("*stars* ".repeat(1_000))),
            new Prose.Lines("line\n".repeat(2_000))));
  }

  private static ChatMessage pictureAndFile() {
    return ChatMessage.headed("Main store")
        .text("97 of 100 activities worked, as many as the week before.")
        .image(picture(), "Activities a day: 14 on Monday, 0 errors.")
        .attach(table())
        .note("Times in UTC")
        .build();
  }

  private static ChatMessage hub() {
    return ChatMessage.headed("Integration Hub")
        .part(
            new Part.Entry(
                Rich.empty().bold("Main store").text(" · Shopify\nlast activity ").time(AT),
                new Button(ActionRef.of("hub.manage", "shopify-main"), "Manage")))
        .build();
  }
}
