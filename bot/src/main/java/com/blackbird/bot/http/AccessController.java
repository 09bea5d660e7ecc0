package com.blackbird.bot.http;

import com.blackbird.activity.access.Grant;
import com.blackbird.activity.access.Grant.Subject;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.GrantStore.Place;
import com.blackbird.activity.access.GrantedRights;
import com.blackbird.activity.access.Workspace;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Right;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says and sets who may do what with an account in the workspaces that show it. */
@RestController
@RequestMapping("/v1/admin/accounts/{account}/access")
@NeedsAdmin
class AccessController {
  private static final String NONE = "none";

  private final KnownAccounts known;
  private final GrantStore grants;

  AccessController(KnownAccounts known, GrantStore grants) {
    this.known = known;
    this.grants = grants;
  }

  /** What is sent to give somebody a right, or to take it. */
  record AccessRequest(
      @Nullable String platform,
      @Nullable String workspace,
      @Nullable String to,
      @Nullable String id,
      @Nullable String right) {
    Subject subject() {
      return switch (to == null ? "" : to) {
        case "everyone" -> new Subject.Everyone();
        case "group" -> new Subject.Group(ofWhom());
        case "person" -> new Subject.Person(ofWhom());
        default -> throw QueryParameters.bad("to: use everyone, group or person");
      };
    }

    private String ofWhom() {
      if (id == null || !Rich.Mention.isId(id)) {
        throw QueryParameters.bad("id: give the platform's own id of the person or group");
      }
      return id;
    }

    /** Nothing takes what there is; everyone cannot be an admin. */
    Optional<Right> given() {
      Optional<Right> given = Right.ofWord(right == null ? "" : right);
      boolean isAllowed = given.isPresent() || NONE.equals(right);
      if (!isAllowed || ("everyone".equals(to) && given.filter(Right.ADMIN::equals).isPresent())) {
        throw QueryParameters.bad(
            "right: use none, viewer, responder or manager, or admin but for everyone");
      }
      return given;
    }
  }

  /** The rights of all workspaces as JSON. */
  record AccessAnswer(List<WorkspaceAnswer> workspaces) {}

  /** The rights of one workspace as JSON. */
  record WorkspaceAnswer(
      String platform, String workspace, String name, String everyone, List<GrantAnswer> grants) {
    static WorkspaceAnswer of(Workspace workspace, List<Grant> given) {
      return new WorkspaceAnswer(
          workspace.platform().toLowerCase(Locale.ROOT),
          workspace.id(),
          workspace.name(),
          GrantedRights.everyone(given).map(Right::word).orElse(NONE),
          given.stream().flatMap(grant -> GrantAnswer.of(grant).stream()).toList());
    }
  }

  /** One right as JSON. */
  record GrantAnswer(String to, String id, String right, String grantedBy, String grantedAt) {
    static Optional<GrantAnswer> of(Grant grant) {
      return switch (grant.subject()) {
        case Subject.Everyone everyone -> Optional.empty();
        case Subject.Group group -> Optional.of(of("group", group.id(), grant));
        case Subject.Person person -> Optional.of(of("person", person.id(), grant));
      };
    }

    private static GrantAnswer of(String to, String id, Grant grant) {
      return new GrantAnswer(
          to,
          id,
          grant.right().map(Right::word).orElse(NONE),
          grant.by().name(),
          grant.at().toString());
    }
  }

  @GetMapping
  AccessAnswer get(@PathVariable String account) {
    AccountId id = known.find(account).id();
    return new AccessAnswer(
        grants.workspaces(id).stream().map(workspace -> answer(id, workspace)).toList());
  }

  @PutMapping
  WorkspaceAnswer put(@PathVariable String account, @RequestBody AccessRequest request) {
    AccountId id = known.find(account).id();
    Workspace workspace =
        grants.workspaces(id).stream()
            .filter(one ->
                one.platform().equalsIgnoreCase(request.platform())
                    && one.id().equals(request.workspace()))
            .findFirst()
            .orElseThrow(() ->
                new Refusal(
                    ProblemKind.NOT_FOUND,
                    "no such workspace shows this account; see GET"
                        + " /v1/admin/accounts/{account}/access"));
    Subject subject = request.subject();
    Optional<Right> right = request.given();
    Place place = place(id, workspace);
    if (!grants.put(place, SightedHandlers.ADMIN_WHO, subject, right)) {
      throw QueryParameters.bad(
          "more than " + GrantStore.MOST + " rights are more than anybody can look through");
    }
    return answer(id, workspace);
  }

  private WorkspaceAnswer answer(AccountId account, Workspace workspace) {
    return WorkspaceAnswer.of(workspace, given(place(account, workspace)));
  }

  private List<Grant> given(Place place) {
    return grants.of(place).orElse(List.of());
  }

  private static Place place(AccountId account, Workspace workspace) {
    return new Place(account, workspace.platform(), workspace.id());
  }
}
