package com.blackbird.activity.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * All that was said and done in a case, in order.
 *
 * @param number such as {@code C-1042}
 * @param account the account's name
 */
public record Transcript(
    String number,
    String title,
    String account,
    String state,
    String requester,
    Instant openedAt,
    String quoted,
    String asked,
    String fix,
    List<Line> lines) {
  /** Who says or does something. */
  public enum Kind {
    CUSTOMER,
    SUPPORT,
    /** Of support, and only for support. */
    INTERNAL,
    BOT,
    /** What happened: a claim, a priority. */
    EVENT
  }

  /**
   * One thing that was said or done.
   *
   * @param at when
   * @param text in plain words; foreign text
   */
  public record Line(Instant at, Kind kind, String who, String text, List<File> files) {
    public Line {
      files = List.copyOf(files);
    }

    private Line with(List<File> others) {
      return new Line(at, kind, who, text, others);
    }
  }

  /**
   * A file that came with something that was said.
   *
   * @param name what the person called it; foreign text
   * @param safeName a name that can be saved anywhere
   * @param length in bytes
   * @param path where it is in the archive that this transcript is in; empty when it is in none
   * @param missing why its bytes are not to be had, or not in the archive; empty when they are
   */
  public record File(
      UUID id, String name, String safeName, long length, String path, String missing) {
    private File called(String other) {
      return new File(id, other, safeName, length, path, missing);
    }

    private File at(String place) {
      return new File(id, name, safeName, length, place, missing);
    }

    private File without(String why) {
      return new File(id, name, safeName, length, "", why);
    }
  }

  public Transcript {
    lines = List.copyOf(lines);
  }

  /** The same with other words; what is said is changed, who says it is not. */
  Transcript with(UnaryOperator<String> words) {
    return new Transcript(
        number,
        words.apply(title),
        account,
        state,
        requester,
        openedAt,
        words.apply(quoted),
        words.apply(asked),
        words.apply(fix),
        lines.stream()
            .map(line ->
                new Line(
                    line.at(),
                    line.kind(),
                    line.who(),
                    words.apply(line.text()),
                    line.files().stream()
                        .map(file -> file.called(words.apply(file.name())))
                        .toList()))
            .toList());
  }

  /** The files whose bytes are to be had, in order. */
  public List<File> files() {
    return lines.stream()
        .flatMap(line -> line.files().stream())
        .filter(file -> file.missing().isEmpty())
        .toList();
  }

  /**
   * The same, as it is in an archive with its files.
   *
   * @param most how many bytes of files go in; those that are too many are named with the reason
   * @param otherwise where else they are to be had
   */
  Transcript archived(long most, String otherwise) {
    List<Line> archived = new ArrayList<>();
    long taken = 0;
    int number = 0;
    for (Line line : lines) {
      List<File> files = new ArrayList<>();
      for (File file : line.files()) {
        boolean isIn = file.missing().isEmpty() && file.length() <= most - taken;
        if (isIn) {
          taken += file.length();
          number++;
          files.add(file.at("files/%03d-%s".formatted(number, file.safeName())));
        } else {
          files.add(file.missing().isEmpty() ? file.without(otherwise) : file);
        }
      }
      archived.add(line.with(files));
    }
    return new Transcript(
        this.number, title, account, state, requester, openedAt, quoted, asked, fix, archived);
  }
}
