package com.blackbird.activity.casework;

import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Said;
import com.blackbird.activity.relay.SaidFile;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.support.CaseId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people have said in the threads of a case, as the relay has heard it. */
public record RelayTalk(Relay relay) implements CaseTalk {
  @Override
  public List<Transcript.Line> of(CaseId id) {
    return relay.talk(id.conversation()).stream()
        .filter(said -> !said.text().blocks().isEmpty() || !said.files().isEmpty())
        .map(RelayTalk::line)
        .toList();
  }

  private static Transcript.Line line(Said said) {
    return new Transcript.Line(
        said.at(),
        kind(said),
        said.speaker().user().name(),
        said.text().plain() + (said.deletedAt() == null ? "" : " (deleted)"),
        said.files().stream().map(RelayTalk::file).toList());
  }

  private static Transcript.File file(SaidFile file) {
    String missing =
        switch (file.state()) {
          case KEPT -> "";
          case COMING -> "it is still being fetched";
          case TOO_LARGE -> "it is larger than 50 MB";
          case LOST -> "the platform did not give it";
        };
    return new Transcript.File(file.id(), file.name(), file.safeName(), file.length(), "", missing);
  }

  @Override
  public boolean isKept(CaseId id) {
    return relay.isKept(id.conversation());
  }

  @Override
  public Optional<InputStream> open(CaseId id, UUID file) {
    return relay.open(id.conversation(), file);
  }

  /** What was taken back is for support only. */
  private static Transcript.Kind kind(Said said) {
    if (said.isOwn()) {
      return Transcript.Kind.BOT;
    }
    if (!said.isVisible() || said.deletedAt() != null) {
      return Transcript.Kind.INTERNAL;
    }
    return said.side() == Side.CUSTOMER ? Transcript.Kind.CUSTOMER : Transcript.Kind.SUPPORT;
  }
}
