package com.blackbird.bot.http;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.discretion.DryRun;
import com.blackbird.activity.discretion.Hiding;
import com.blackbird.activity.discretion.HidingStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says and sets where an account hides personal data, and tries it on its newest messages. */
@RestController
@RequestMapping("/v1/admin/accounts/{account}/privacy")
@NeedsAdmin
class HidingController {
  private final KnownAccounts known;
  private final HidingStore hiding;
  private final DryRun dryRun;

  HidingController(KnownAccounts known, HidingStore hiding, DryRun dryRun) {
    this.known = known;
    this.hiding = hiding;
    this.dryRun = dryRun;
  }

  /** What is sent to set it. */
  record PrivacyRequest(@Nullable String hidePersonalData) {}

  /** How it is, as JSON. */
  record PrivacyAnswer(String hidePersonalData) {}

  /** What a try found, as JSON. */
  record PreviewAnswer(
      int messages,
      int withSecrets,
      int withPersonalData,
      Map<String, Integer> kinds,
      List<SampleAnswer> samples) {
    static PreviewAnswer of(DryRun.Result result) {
      return new PreviewAnswer(
          result.messages(),
          result.withSecrets(),
          result.withPersonalData(),
          result.kinds(),
          result.samples().stream().map(SampleAnswer::of).toList());
    }
  }

  /** One message as it would be shown. */
  record SampleAnswer(String integration, String createdAt, String shown) {
    static SampleAnswer of(DryRun.Sample sample) {
      return new SampleAnswer(
          sample.activity().integration().text(),
          sample.activity().createdAt().toString(),
          sample.shown());
    }
  }

  @GetMapping
  PrivacyAnswer get(@PathVariable String account) {
    return new PrivacyAnswer(hiding.of(id(account)).word());
  }

  @PutMapping
  PrivacyAnswer put(@PathVariable String account, @RequestBody PrivacyRequest request) {
    AccountId id = id(account);
    String word = request.hidePersonalData() == null ? "" : request.hidePersonalData();
    Hiding wanted =
        Hiding.ofWord(word)
            .orElseThrow(() ->
                new Refusal(
                    ProblemKind.BAD_REQUEST, "hidePersonalData: use one of " + Hiding.words()));
    hiding.set(id, wanted);
    return new PrivacyAnswer(wanted.word());
  }

  @GetMapping("/preview")
  PreviewAnswer preview(
      @PathVariable String account, @RequestParam(required = false) @Nullable Integer messages) {
    int most = messages == null ? DryRun.USUAL : messages;
    if (most < 1 || most > DryRun.MOST) {
      throw new Refusal(ProblemKind.BAD_REQUEST, "messages: use a number from 1 to " + DryRun.MOST);
    }
    return PreviewAnswer.of(dryRun.on(id(account), most));
  }

  private AccountId id(String account) {
    return known.find(account).id();
  }
}
