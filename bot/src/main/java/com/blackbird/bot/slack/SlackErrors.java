package com.blackbird.bot.slack;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.slack.api.methods.SlackApiException;
import java.time.Duration;

/** The only place that knows Slack's error codes: https://docs.slack.dev/reference/methods */
final class SlackErrors {
  private static final Duration SOON = Duration.ofSeconds(5);

  private SlackErrors() {}

  /** What an answer with {@code ok: false} means. */
  static SendResult refused(String error) {
    return switch (error) {
      case "ratelimited", "rate_limited", "message_limit_exceeded" ->
          new SendResult.TryLater(SOON, Reason.RATE_LIMITED);
      case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
          new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
      case "not_in_channel", "channel_not_found" -> refused(Reason.NOT_IN_CHANNEL, error);
      case "is_archived", "user_not_found", "user_disabled", "messages_tab_disabled" ->
          refused(Reason.CHANNEL_GONE, error);
      case "message_not_found",
          "cant_update_message",
          "thread_not_found",
          "cannot_reply_to_message" ->
          refused(Reason.MESSAGE_GONE, error);
      case "msg_too_long", "msg_blocks_too_long", "file_upload_size_restricted" ->
          refused(Reason.TOO_LONG, error);
      case "missing_scope",
          "restricted_action",
          "no_permission",
          "ekm_access_denied",
          "file_uploads_disabled",
          "file_type_not_allowed" ->
          refused(Reason.PERMISSION_MISSING, error);
      default -> refused(isTokenRejected(error) ? Reason.TOKEN_REJECTED : Reason.UNKNOWN, error);
    };
  }

  /** Whether the same call may be answered otherwise a little later. */
  static boolean isPassing(String error) {
    return refused(error) instanceof SendResult.TryLater;
  }

  /** What an HTTP status other than 200 means. */
  static SendResult of(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      return new SendResult.TryLater(retryAfter(e), Reason.RATE_LIMITED);
    }
    if (status >= 500) {
      return new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
    }
    return refused(Reason.UNKNOWN, "HTTP " + status);
  }

  /** The network failed on the way; nobody knows whether Slack has seen it. */
  static SendResult unreachable() {
    return new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
  }

  /** Whether Slack will not have this token until somebody changes it. */
  static boolean isTokenRejected(String error) {
    return switch (error) {
      case "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "org_login_required",
          "team_access_not_granted" ->
          true;
      default -> false;
    };
  }

  private static SendResult refused(Reason reason, String error) {
    return new SendResult.Refused(reason, error);
  }

  private static Duration retryAfter(SlackApiException e) {
    String header = e.getResponse().header("Retry-After");
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : SOON;
  }
}
