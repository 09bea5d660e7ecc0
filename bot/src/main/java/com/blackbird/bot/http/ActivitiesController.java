package com.blackbird.bot.http;

import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.intake.BodyTooLarge;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.IntakeLimits;
import com.blackbird.activity.intake.Receipt;
import com.blackbird.activity.intake.ReportFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Takes activities in. */
@RestController
class ActivitiesController {
  private final Intake intake;
  private final IntakeMetrics metrics;
  private final BodyRoom room;
  private final StreamRoom streams;
  private final ApiKeyStore keys;
  private final Clock clock;

  ActivitiesController(
      Intake intake,
      IntakeMetrics metrics,
      BodyRoom room,
      StreamRoom streams,
      ApiKeyStore keys,
      Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.intake = intake;
    this.metrics = metrics;
    this.room = room;
    this.streams = streams;
  }

  @PostMapping("/v1/activities")
  @NeedsScope(Scope.INGEST)
  ReceiptAnswer post(
      HttpServletRequest request, @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller)
      throws IOException {
    var format = SentFormat.of(request);
    Receipt receipt =
        format == ReportFormat.NDJSON ? lines(caller, request) : whole(caller, format, request);
    metrics.answered(receipt);
    return answer(receipt);
  }

  private Receipt lines(KeyHolder caller, HttpServletRequest request) throws IOException {
    var body = new KeyedBody(request.getInputStream(), caller, keys, clock);
    try (var held = streams.begin(caller.accountId())) {
      return intake.receive(caller.accountId(), ReportFormat.NDJSON, body, held);
    }
  }

  private Receipt whole(KeyHolder caller, ReportFormat format, HttpServletRequest request)
      throws IOException {
    long length = request.getContentLengthLong();
    if (length > IntakeLimits.ARRAY_BYTES) {
      throw BodyTooLarge.bytes();
    }
    try (var _ = room.take(length)) {
      return intake.receive(caller.accountId(), format, request.getInputStream());
    }
  }

  private static ReceiptAnswer answer(Receipt receipt) {
    var answer = ReceiptAnswer.of(receipt);
    if (receipt.nothingWasValid()) {
      throw answer.refusal();
    }
    return answer;
  }
}
