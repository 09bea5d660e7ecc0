package com.blackbird.bot.http;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The guides that support writes for all accounts. */
@RestController
@NeedsAdmin
class CommonGuidesController {
  private final GuideAnswers answers;

  CommonGuidesController(GuideAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/v1/admin/guides")
  GuideAnswers.Guides list() {
    return answers.list(Optional.empty());
  }

  @GetMapping("/v1/admin/guides.yaml")
  ResponseEntity<String> export() {
    return answers.export(Optional.empty());
  }

  @GetMapping("/v1/admin/guides/votes")
  GuideAnswers.Votes votes() {
    return answers.votes(Optional.empty());
  }

  @PostMapping("/v1/admin/guides/preview")
  Trial preview(@RequestBody String definition) {
    return answers.preview(Optional.empty(), definition);
  }

  @GetMapping("/v1/admin/guides/{id}")
  GuideAnswers.Guide get(@PathVariable String id) {
    return answers.get(Optional.empty(), id);
  }

  @PutMapping("/v1/admin/guides/{id}")
  Draft put(@PathVariable String id, @RequestBody String definition) {
    return answers.put(Optional.empty(), id, definition);
  }

  @PostMapping("/v1/admin/guides/{id}/versions/{version}/publish")
  Version publish(@PathVariable String id, @PathVariable int version) {
    return answers.publish(Optional.empty(), id, version);
  }

  @DeleteMapping("/v1/admin/guides/{id}")
  Version retire(@PathVariable String id) {
    return answers.retire(Optional.empty(), id);
  }
}
