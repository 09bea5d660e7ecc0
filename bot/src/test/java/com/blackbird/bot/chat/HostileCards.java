package com.blackbird.bot.chat;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Every kind of message that the bot has, in which foreign text stands wherever words can stand.
 */
public final class HostileCards {
  private static final int LABEL = 75;
  private static final List<ChatMessage> CARDS = cards();

  private HostileCards() {}

  /**
   * A message in two readings.
   *
   * @param hostile what foreign text makes of it, another one in each place
   * @param plain the same message with one letter between dots in each place
   */
  public record Card(ChatMessage hostile, ChatMessage plain) {}

  private static List<ChatMessage> cards() {
    List<ChatMessage> cards = new ArrayList<>(ChatSamples.all().values());
    cards.add(ChatSamples.throughout("x"));
    return cards;
  }

  /** One of the messages, by chance. */
  public static Card any(RandomGenerator random) {
    ChatMessage card = CARDS.get(random.nextInt(CARDS.size()));
    return new Card(filled(card, () -> words(random)), filled(card, () -> ".x."));
  }

  /** Now and then so much of it that no platform takes it whole. */
  private static String words(RandomGenerator random) {
    String words = HostileTexts.random(random);
    return random.nextInt(200) == 0 ? words.repeat(1 + 4_500 / words.length()) : words;
  }

  private static ChatMessage filled(ChatMessage card, Supplier<String> words) {
    return new ChatMessage(
        card.tone(), card.parts().stream().map(part -> filled(part, words)).toList());
  }

  private static Part filled(Part part, Supplier<String> words) {
    return switch (part) {
      case Part.Header header -> new Part.Header(words.get());
      case Part.Text text -> new Part.Text(filled(text.text(), words));
      case Part.Quote quote -> new Part.Quote(words.get());
      case Part.Said said ->
          new Part.Said(
              new Prose(said.prose().blocks().stream().map(one -> filled(one, words)).toList()));
      case Part.Fields fields ->
          new Part.Fields(
              fields.fields().stream()
                  .map(field -> new Part.Field(words.get(), filled(field.value(), words)))
                  .toList());
      case Part.Items items ->
          new Part.Items(items.items().stream().map(item -> filled(item, words)).toList());
      case Part.Entry entry ->
          new Part.Entry(filled(entry.text(), words), button(entry.button(), words));
      case Part.Note note -> new Part.Note(filled(note.text(), words));
      case Part.Image image -> new Part.Image(image.file(), label(words));
      case Part.Attachment attachment -> attachment;
      case Part.Divider divider -> divider;
      case Part.Controls controls ->
          new Part.Controls(
              controls.controls().stream().map(control -> filled(control, words)).toList());
    };
  }

  private static Prose.Block filled(Prose.Block block, Supplier<String> words) {
    return switch (block) {
      case Prose.Paragraph paragraph -> new Prose.Paragraph(filled(paragraph.text(), words));
      case Prose.Quoted quoted -> new Prose.Quoted(filled(quoted.text(), words));
      case Prose.Lines lines -> new Prose.Lines(words.get());
      case Prose.Listed listed ->
          new Prose.Listed(
              listed.isNumbered(),
              listed.items().stream().map(item -> filled(item, words)).toList());
    };
  }

  private static Rich filled(Rich text, Supplier<String> words) {
    return new Rich(text.spans().stream().map(span -> filled(span, words)).toList());
  }

  private static Rich.Span filled(Rich.Span span, Supplier<String> words) {
    return switch (span) {
      case Rich.Link link -> new Rich.Link(link.target(), words.get());
      case Rich.Address address ->
          Rich.Address.of("https://evil.example/" + words.get()).orElse(address);
      case Rich.Time time -> time;
      case Rich.Mention mention -> mention;
      default -> span.saying(words.get());
    };
  }

  private static Control filled(Control control, Supplier<String> words) {
    return switch (control) {
      case Control.Button button -> button(button, words);
      case Control.Menu menu ->
          new Control.Menu(
              menu.action(),
              label(words),
              menu.choices().stream()
                  .map(choice -> new Control.Choice(label(words), choice.value()))
                  .toList(),
              menu.selected());
    };
  }

  private static Control.Button button(Control.Button button, Supplier<String> words) {
    return new Control.Button(button.action(), label(words), button.emphasis());
  }

  /** What a control can be called: no blanks alone, and not too much. */
  private static String label(Supplier<String> words) {
    String label = Fold.label(words.get(), LABEL);
    return label.isBlank() ? "-" : label;
  }
}
