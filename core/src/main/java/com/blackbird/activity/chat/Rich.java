package com.blackbird.activity.chat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of text in which the bot's own formatting is apart from the words, so that foreign words
 * stay inert on every platform.
 */
public record Rich(List<Span> spans) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /** A piece of the run. */
  public sealed interface Span {
    /** The words without any formatting, as a screen reader or a notification shows them. */
    String plain();

    /** Other words that look the same; in place of what points to something, plain ones. */
    default Span saying(String words) {
      return new Plain(words);
    }
  }

  /** Words without formatting. */
  public record Plain(String text) implements Span {
    @Override
    public String plain() {
      return text;
    }
  }

  /** Words that stand out. */
  public record Bold(String text) implements Span {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public Span saying(String words) {
      return new Bold(words);
    }
  }

  /** Words that a person leaned on. */
  public record Italic(String text) implements Span {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public Span saying(String words) {
      return new Italic(words);
    }
  }

  /** Words that a person struck out. */
  public record Struck(String text) implements Span {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public Span saying(String words) {
      return new Struck(words);
    }
  }

  /** Words to be typed or copied as they are. */
  public record Code(String text) implements Span {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public Span saying(String words) {
      return new Code(words);
    }
  }

  /** A link of the bot's own making; never one found in foreign text. */
  public record Link(URI target, String text) implements Span {
    @Override
    public String plain() {
      return text + " (" + target + ")";
    }
  }

  /**
   * A link found in foreign text: shown by its own address, so that it cannot pretend. What cannot
   * be seen in an address, or turns the words around it, is written as a percent sign and digits.
   */
  public record Address(URI target) implements Span {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** Makes visible what is not. */
    public Address {
      if (UNSEEN.matcher(target.toString()).find()) {
        target = URI.create(target.toASCIIString());
      }
    }

    /**
     * The address that somebody has written; empty for what is none of the web, and for one that
     * names a user before the host, which looks as if it led to another host.
     */
    public static Optional<Address> of(String text) {
      try {
        URI address = URI.create(text);
        boolean isWeb =
            "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme());
        return isWeb && address.getHost() != null && address.getRawUserInfo() == null
            ? Optional.of(new Address(address))
            : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public String plain() {
      return target.toString();
    }
  }

  /** A moment, shown in the reader's own time zone. */
  public record Time(Instant at) implements Span {
    @Override
    public String plain() {
      return UTC.format(at);
    }
  }

  /**
   * A person or a group who is asked for: the platform calls them. Only ever somebody whom a person
   * of the same workspace has named, never one found in foreign text.
   *
   * @param id the platform's id of the person, or of the user group (Slack) or role (Discord)
   */
  public record Mention(boolean isGroup, String id) implements Span {
    /** What the platforms' ids look like. */
    public static final String ID_FORM = "[A-Za-z0-9]{1,32}";

    private static final Pattern ID = Pattern.compile(ID_FORM);

    /** Refuses what could be read as something else than an id. */
    public Mention {
      if (!isId(id)) {
        throw new IllegalArgumentException("Not the id of a person or a group: " + id);
      }
    }

    /** Whether this can be the id of a person or a group. */
    public static boolean isId(String text) {
      return ID.matcher(text).matches();
    }

    @Override
    public String plain() {
      return "";
    }
  }

  public Rich {
    spans = List.copyOf(spans);
  }

  /** Words without formatting. */
  public static Rich of(String text) {
    return new Rich(List.of(new Plain(text)));
  }

  /** An empty run to add to. */
  public static Rich empty() {
    return new Rich(List.of());
  }

  /** This run followed by plain words. */
  public Rich text(String text) {
    return with(new Plain(text));
  }

  /** This run followed by bold words. */
  public Rich bold(String text) {
    return with(new Bold(text));
  }

  /** This run followed by words in code style. */
  public Rich code(String text) {
    return with(new Code(text));
  }

  /** This run followed by a link. */
  public Rich link(URI target, String text) {
    return with(new Link(target, text));
  }

  /** This run followed by a moment in the reader's time zone. */
  public Rich time(Instant at) {
    return with(new Time(at));
  }

  /** This run followed by a call for a person or a group. */
  public Rich mention(Mention mention) {
    return with(mention);
  }

  /** This run followed by another. */
  public Rich then(Rich other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return new Rich(all);
  }

  /** The words without any formatting. */
  public String plain() {
    return spans.stream().map(Span::plain).collect(Collectors.joining());
  }

  private Rich with(Span span) {
    List<Span> all = new ArrayList<>(spans);
    all.add(span);
    return new Rich(all);
  }
}
