package com.blackbird.bot.http;

import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.intake.Receipt;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A receipt as JSON; how many rejections are not listed is only said when there are any. */
record ReceiptAnswer(
    long accepted,
    long duplicates,
    List<Rejected> rejected,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long rejectedOmitted) {

  static ReceiptAnswer of(Receipt receipt) {
    return new ReceiptAnswer(
        receipt.accepted(), receipt.duplicates(), receipt.rejected(), receipt.rejectedOmitted());
  }

  /** The answer when nothing was valid: a problem with the same fields. */
  Refusal refusal() {
    var refusal =
        new Refusal(
                ProblemKind.NOTHING_VALID,
                "nothing was stored; \"rejected\" says for each activity what is allowed")
            .property("accepted", accepted)
            .property("duplicates", duplicates)
            .property("rejected", rejected);
    return rejectedOmitted == 0 ? refusal : refusal.property("rejectedOmitted", rejectedOmitted);
  }
}
