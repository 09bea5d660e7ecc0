package com.blackbird.bot.http;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.guide.GuideTrend;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.guide.GuideWriting;
import com.blackbird.activity.guide.GuideWriting.Draft;
import com.blackbird.activity.guide.GuideWriting.Trial;
import com.blackbird.activity.guide.GuideWriting.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads and writes guides and answers as JSON: an account's, or everybody's when none is named. */
@Component
class GuideAnswers {
  private static final String WRITER = "API";

  /** In characters; an entry is a page at most. */
  private static final int LONGEST = 100_000;

  private final GuideWriting guides;
  private final GuideVotes votes;

  GuideAnswers(GuideWriting guides, GuideVotes votes) {
    this.guides = guides;
    this.votes = votes;
  }

  /** The newest version of each entry, as JSON. */
  record Guides(List<Version> guides) {}

  /** An entry with all its versions, as JSON. */
  record Guide(String id, List<Version> versions) {}

  /** How entries were voted on, as JSON. */
  record Votes(List<Vote> guides) {}

  /** How one entry was voted on, as JSON. */
  record Vote(String id, long yes, long no, List<Week> weeks, List<Comment> comments) {
    static Vote of(GuideTrend trend) {
      return new Vote(
          trend.entry(),
          trend.tally().yes(),
          trend.tally().no(),
          trend.weeks().stream()
              .map(one -> new Week(one.monday().toString(), one.tally().yes(), one.tally().no()))
              .toList(),
          trend.comments().stream()
              .map(one -> new Comment(one.helpful(), one.words(), one.at().toString()))
              .toList());
    }
  }

  /** A week's votes, as JSON. */
  record Week(String week, long yes, long no) {}

  /** Why somebody voted so, as JSON. */
  record Comment(boolean helpful, String comment, String at) {}

  Guides list(Optional<AccountId> whose) {
    return new Guides(guides.list(whose));
  }

  Guide get(Optional<AccountId> whose, String id) {
    List<Version> versions = guides.versions(whose, id);
    if (versions.isEmpty()) {
      throw new Refusal(ProblemKind.NOT_FOUND, "there is no such guide");
    }
    return new Guide(id, versions);
  }

  Draft put(Optional<AccountId> whose, String id, String definition) {
    return guides
        .put(whose, id, bounded(definition), WRITER)
        .orElseThrow(changed("somebody changed it at the same moment; send it again"));
  }

  Trial preview(Optional<AccountId> whose, String definition) {
    return guides.preview(whose, bounded(definition));
  }

  Version publish(Optional<AccountId> whose, String id, int version) {
    return guides
        .publish(whose, id, version)
        .orElseThrow(changed("this is no draft, or not the newest version"));
  }

  Version retire(Optional<AccountId> whose, String id) {
    return guides
        .retire(whose, id, WRITER)
        .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "there is no such guide in force"));
  }

  /** All that are in force, as a file. */
  ResponseEntity<String> export(Optional<AccountId> whose) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"guides.yaml\"")
        .body(guides.export(whose));
  }

  Votes votes(Optional<AccountId> whose) {
    return new Votes(votes.trends(whose).stream().map(Vote::of).toList());
  }

  private static Supplier<Refusal> changed(String detail) {
    return () -> new Refusal(ProblemKind.CONFLICT, detail);
  }

  private static String bounded(String definition) {
    if (definition.length() > LONGEST) {
      throw new Refusal(
          ProblemKind.TOO_LARGE, "an entry may have up to " + LONGEST + " characters");
    }
    return definition;
  }
}
