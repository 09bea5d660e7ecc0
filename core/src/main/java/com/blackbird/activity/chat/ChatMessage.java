package com.blackbird.activity.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as the bot means it, before a platform's renderer gives it a form.
 *
 * @param parts from top to bottom, at least one
 */
public record ChatMessage(Tone tone, List<Part> parts) {
  /** Discord's limit. https://discord.com/developers/docs/resources/message#create-message */
  public static final int MAX_FILES = 10;

  public ChatMessage {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A message has at least one part");
    }
    checkFiles(parts);
    Set<String> seen = new HashSet<>();
    for (Control control : controls(parts)) {
      if (!seen.add(control.action().text())) {
        throw new IllegalArgumentException("Two controls do " + control.action().text());
      }
    }
  }

  /** A message of one paragraph. */
  public static ChatMessage of(String text) {
    return new ChatMessage(Tone.NEUTRAL, List.of(new Part.Text(Rich.of(text))));
  }

  /** Starts a message with a header. */
  public static Builder headed(String header) {
    return new Builder().header(header);
  }

  /** The same words without buttons and menus: a copy that others may read but not drive. */
  public ChatMessage withoutControls() {
    return new ChatMessage(
        tone,
        parts.stream()
            .filter(part -> !(part instanceof Part.Controls))
            .map(part -> part instanceof Part.Entry entry ? new Part.Text(entry.text()) : part)
            .toList());
  }

  /** The same message, whose controls are of the account with this mark. */
  public ChatMessage marked(String mark) {
    return new ChatMessage(
        tone,
        parts.stream()
            .map(part ->
                switch (part) {
                  case Part.Controls several ->
                      new Part.Controls(
                          several.controls().stream().map(one -> one.marked(mark)).toList());
                  case Part.Entry entry ->
                      new Part.Entry(entry.text(), entry.button().marked(mark));
                  default -> part;
                })
            .toList());
  }

  /** The same message with one more part at its end. */
  public ChatMessage with(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new ChatMessage(tone, all);
  }

  /** The pictures, from top to bottom. */
  public List<Part.Image> images() {
    return of(parts, Part.Image.class);
  }

  /** The files that are not shown as pictures, from top to bottom. */
  public List<ChatFile> attachments() {
    return of(parts, Part.Attachment.class).stream().map(Part.Attachment::file).toList();
  }

  /** All files that go with it: the pictures, then the others. */
  public List<ChatFile> files() {
    return Stream.concat(images().stream().map(Part.Image::file), attachments().stream()).toList();
  }

  /** Who is asked for in it. */
  public List<Rich.Mention> mentions() {
    return of(parts, Part.Text.class).stream()
        .flatMap(text -> text.text().spans().stream())
        .filter(Rich.Mention.class::isInstance)
        .map(Rich.Mention.class::cast)
        .distinct()
        .toList();
  }

  /** All words without formatting, one part a line: for notifications and screen readers. */
  public String plainText() {
    return parts.stream()
        .map(ChatMessage::plain)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String plain(Part part) {
    return switch (part) {
      case Part.Header header -> header.text();
      case Part.Text text -> text.text().plain();
      case Part.Quote quote -> quote.text();
      case Part.Said said -> said.prose().plain();
      case Part.Fields fields ->
          fields.fields().stream()
              .map(field -> field.label() + ": " + field.value().plain())
              .collect(Collectors.joining("\n"));
      case Part.Items items ->
          items.items().stream().map(Rich::plain).collect(Collectors.joining("\n"));
      case Part.Entry entry -> entry.text().plain();
      case Part.Note note -> note.text().plain();
      case Part.Image image -> image.altText();
      case Part.Attachment attachment -> attachment.file().name();
      case Part.Divider divider -> "";
      case Part.Controls controls -> "";
    };
  }

  private static void checkFiles(List<Part> parts) {
    List<String> names = new ArrayList<>();
    of(parts, Part.Image.class).forEach(image -> names.add(image.file().name()));
    of(parts, Part.Attachment.class).forEach(attachment -> names.add(attachment.file().name()));
    if (names.size() > MAX_FILES || Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException("Too many files, or two of one name: " + names);
    }
  }

  private static <T extends Part> List<T> of(List<Part> parts, Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Control> controls(List<Part> parts) {
    List<Control> controls = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Controls several -> controls.addAll(several.controls());
        case Part.Entry entry -> controls.add(entry.button());
        default -> {}
      }
    }
    return controls;
  }

  /** Puts a message together from top to bottom. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();
    private Tone tone = Tone.NEUTRAL;

    /** Sets how the message feels. */
    public Builder tone(Tone tone) {
      this.tone = tone;
      return this;
    }

    /** Adds a header. */
    public Builder header(String text) {
      return part(new Part.Header(text));
    }

    /** Adds a paragraph of plain words. */
    public Builder text(String text) {
      return part(new Part.Text(Rich.of(text)));
    }

    /** Adds a paragraph. */
    public Builder text(Rich text) {
      return part(new Part.Text(text));
    }

    /** Adds a remark in small print. */
    public Builder note(String text) {
      return part(new Part.Note(Rich.of(text)));
    }

    /** Adds buttons and menus. */
    public Builder controls(List<? extends Control> controls) {
      return part(new Part.Controls(List.copyOf(controls)));
    }

    /** Adds a picture and what it says in words. */
    public Builder image(ChatFile file, String altText) {
      return part(new Part.Image(file, altText));
    }

    /** Adds a file to open or save. */
    public Builder attach(ChatFile file) {
      return part(new Part.Attachment(file));
    }

    /** Adds any part. */
    public Builder part(Part part) {
      parts.add(part);
      return this;
    }

    /** The message. */
    public ChatMessage build() {
      return new ChatMessage(tone, parts);
    }
  }
}
