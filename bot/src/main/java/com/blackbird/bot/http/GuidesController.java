package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.guide.GuideWriting.Draft;
import com.blackbird.activity.guide.GuideWriting.Trial;
import com.blackbird.activity.guide.GuideWriting.Version;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An account's own guides: written, tried, published, taken back. */
@RestController
class GuidesController {
  private final GuideAnswers answers;

  GuidesController(GuideAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/v1/guides")
  @NeedsScope(Scope.GUIDES)
  GuideAnswers.Guides list(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.list(Optional.of(caller.accountId()));
  }

  @GetMapping("/v1/guides.yaml")
  @NeedsScope(Scope.GUIDES)
  ResponseEntity<String> export(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.export(Optional.of(caller.accountId()));
  }

  @GetMapping("/v1/guides/votes")
  @NeedsScope(Scope.GUIDES)
  GuideAnswers.Votes votes(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.votes(Optional.of(caller.accountId()));
  }

  @PostMapping("/v1/guides/preview")
  @NeedsScope(Scope.GUIDES)
  Trial preview(
      @RequestBody String definition, @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.preview(Optional.of(caller.accountId()), definition);
  }

  @GetMapping("/v1/guides/{id}")
  @NeedsScope(Scope.GUIDES)
  GuideAnswers.Guide get(
      @PathVariable String id, @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.get(Optional.of(caller.accountId()), id);
  }

  @PutMapping("/v1/guides/{id}")
  @NeedsScope(Scope.GUIDES)
  Draft put(
      @PathVariable String id,
      @RequestBody String definition,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.put(Optional.of(caller.accountId()), id, definition);
  }

  @PostMapping("/v1/guides/{id}/versions/{version}/publish")
  @NeedsScope(Scope.GUIDES)
  Version publish(
      @PathVariable String id,
      @PathVariable int version,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.publish(Optional.of(caller.accountId()), id, version);
  }

  @DeleteMapping("/v1/guides/{id}")
  @NeedsScope(Scope.GUIDES)
  Version retire(@PathVariable String id, @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return answers.retire(Optional.of(caller.accountId()), id);
  }
}
