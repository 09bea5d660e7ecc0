package com.blackbird.bot.http;

import com.blackbird.activity.access.IssuedLink;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskCodes;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.desk.DeskStore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets up where support works. */
@RestController
@NeedsAdmin
class DeskController {
  private final Audit audit;
  private final DeskStore desks;
  private final DeskCodes codes;
  private final KnownAccounts known;

  DeskController(DeskStore desks, DeskCodes codes, KnownAccounts known, Audit audit) {
    this.audit = audit;
    this.desks = desks;
    this.codes = codes;
    this.known = known;
  }

  /** What is sent to set a desk; what is left out stays as it is, or as it is by default. */
  record DeskRequest(
      @Nullable String platform,
      @Nullable String workspace,
      @Nullable String channel,
      @Nullable String name,
      @Nullable String hours,
      @Nullable String zone,
      @Nullable List<String> holidays,
      @Nullable Map<String, DeskSettings.TargetSettings> targets,
      @Nullable String greeting,
      @Nullable Boolean visibleTalk,
      @Nullable String language) {
    DeskSettings settings() {
      return new DeskSettings(
          name, hours, zone, holidays, targets, greeting, visibleTalk, language);
    }

    /** The channel that is named; nothing when none is. */
    Optional<ChannelRef> place() {
      if (platform == null && workspace == null && channel == null) {
        return Optional.empty();
      }
      return Optional.of(
          new ChannelRef(
              Arrays.stream(ChatPlatform.values())
                  .filter(one -> one.name().equalsIgnoreCase(platform))
                  .findFirst()
                  .orElseThrow(() -> QueryParameters.bad("platform: use one of " + platforms())),
              QueryParameters.platformId("workspace", workspace),
              QueryParameters.platformId("channel", channel)));
    }

    private static String platforms() {
      return Arrays.stream(ChatPlatform.values())
          .map(one -> one.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }

  /** What is sent to get a code: the settings of the desk, and for whose cases it is. */
  record CodeRequest(
      @Nullable String account,
      @Nullable String name,
      @Nullable String hours,
      @Nullable String zone,
      @Nullable List<String> holidays,
      @Nullable Map<String, DeskSettings.TargetSettings> targets,
      @Nullable String greeting,
      @Nullable Boolean visibleTalk,
      @Nullable String language) {
    DeskSettings settings() {
      return new DeskSettings(
          name, hours, zone, holidays, targets, greeting, visibleTalk, language);
    }
  }

  /** A desk as JSON. */
  record DeskAnswer(
      String platform,
      String workspace,
      String channel,
      @Nullable String name,
      @Nullable String hours,
      @Nullable String zone,
      @Nullable List<String> holidays,
      @Nullable Map<String, DeskSettings.TargetSettings> targets,
      @Nullable String greeting,
      @Nullable Boolean visibleTalk,
      @Nullable String language) {
    static DeskAnswer of(Desk desk) {
      DeskSettings settings = DeskSettings.of(desk);
      return new DeskAnswer(
          desk.channel().platform().name().toLowerCase(Locale.ROOT),
          desk.channel().workspace(),
          desk.channel().channel(),
          settings.name(),
          settings.hours(),
          settings.zone(),
          settings.holidays(),
          settings.targets(),
          settings.greeting(),
          settings.visibleTalk(),
          settings.language());
    }
  }

  /** A code as JSON. */
  record CodeAnswer(String code, String expiresAt) {}

  @PutMapping("/v1/admin/desk")
  DeskAnswer putDefault(@RequestBody DeskRequest request) {
    return audit.within(() -> {
      Desk desk = put(request, desks.standard());
      desks.makeDefault(desk.id());
      audit.note(DeskCodes.note(Optional.empty(), desk));
      return DeskAnswer.of(desk);
    });
  }

  @PutMapping("/v1/admin/accounts/{account}/desk")
  DeskAnswer putOwn(@PathVariable String account, @RequestBody DeskRequest request) {
    AccountId owner = known.find(account).id();
    return audit.within(() -> {
      Desk desk = put(request, desks.own(owner));
      desks.choose(owner, desk.id());
      audit.note(DeskCodes.note(Optional.of(owner), desk));
      return DeskAnswer.of(desk);
    });
  }

  @PostMapping("/v1/admin/desk/code")
  ResponseEntity<CodeAnswer> postCode(@RequestBody CodeRequest request) {
    Optional<AccountId> account =
        Optional.ofNullable(request.account()).map(key -> known.find(key).id());
    IssuedLink issued = codes.issue(account, request.settings());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new CodeAnswer(issued.code().reveal(), issued.expiresAt().toString()));
  }

  private Desk put(DeskRequest request, Optional<Desk> now) {
    ChannelRef place =
        request
            .place()
            .or(() -> now.map(Desk::channel))
            .orElseThrow(() ->
                QueryParameters.bad(
                    "platform, workspace and channel: say where the desk is; it has none yet"));
    Desk desk = request.settings().applyTo(place, desks.in(place).orElse(null));
    desks.put(desk);
    return desk;
  }
}
