package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.problem.ProblemList;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is broken. */
@RestController
class ProblemsController {
  private final ProblemList problems;

  ProblemsController(ProblemList problems) {
    this.problems = problems;
  }

  @GetMapping("/v1/problems")
  @NeedsScope(Scope.READ)
  ProblemPageAnswer list(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    var asked = new ProblemParameters(parameters);
    return ProblemPageAnswer.of(
        problems.page(caller.accountId(), asked.query(), asked.cursor(), asked.limit()));
  }
}
