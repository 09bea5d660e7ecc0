package com.blackbird.bot.http;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.export.Export;
import com.blackbird.activity.export.ExportLinks;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.bot.operations.HomeNetwork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands over an export to whoever has its link; the link itself is the key. */
@RestController
class ExportsController {
  private static final Who HOLDER = new Who("", "whoever has the link");

  private final ExportLinks links;
  private final CsvDownload download;
  private final Discretion discretion;
  private final RateLimits limits;
  private final SecurityEvents events;

  ExportsController(
      ExportLinks links,
      CsvDownload download,
      Discretion discretion,
      RateLimits limits,
      SecurityEvents events) {
    this.events = events;
    this.discretion = discretion;
    this.links = links;
    this.download = download;
    this.limits = limits;
  }

  @GetMapping("/exports/{token}")
  void export(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    limits.stranger(HomeNetwork.of(request));
    Export export = links.find(token).orElseThrow(() -> unknown(request));
    note(export, request);
    response.setHeader("Referrer-Policy", "no-referrer");
    var shown = discretion.words(export.account(), Discretion.Reader.PERSON);
    download.answer(request, response, export.account(), export.query(), export.fileName(), shown);
  }

  /** Whoever has the link has no name. */
  private void note(Export export, HttpServletRequest request) {
    events.note(
        AuditNote.of(export.account(), Act.LOG_READ, "/exports/{token}")
            .by(HOLDER)
            .is("file", export.fileName())
            .is("address", request.getRemoteAddr()),
        export.id() + " " + HomeNetwork.of(request));
  }

  private Refusal unknown(HttpServletRequest request) {
    limits.guessed(HomeNetwork.of(request));
    return new Refusal(
        ProblemKind.NOT_FOUND, "this link does not work any more; run /blackbird export again");
  }
}
