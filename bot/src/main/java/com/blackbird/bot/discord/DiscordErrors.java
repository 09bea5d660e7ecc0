package com.blackbird.bot.discord;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/**
 * The only place that knows Discord's error codes:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes
 */
final class DiscordErrors {
  private static final Duration SOON = Duration.ofSeconds(5);

  private DiscordErrors() {}

  /** Whether it was refused because the thread has been put away. */
  static boolean isArchived(SendResult.Refused refused) {
    return refused
        .detail()
        .startsWith(ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD.getCode() + " ");
  }

  /** Whether it failed because there is no such person in the server. */
  static boolean saysNoMember(RuntimeException e) {
    return e instanceof ErrorResponseException answer
        && switch (answer.getErrorResponse()) {
          case UNKNOWN_MEMBER, UNKNOWN_USER -> true;
          default -> false;
        };
  }

  /** What a failed call means. */
  static SendResult of(Exception e) {
    return switch (e) {
      case RateLimitedException limited ->
          new SendResult.TryLater(Duration.ofMillis(limited.getRetryAfter()), Reason.RATE_LIMITED);
      case PermissionException missing ->
          refused(Reason.PERMISSION_MISSING, missing.getPermission().getName());
      case ErrorResponseException answer -> of(answer);
      case RuntimeException unfit when isUnfit(unfit) ->
          refused(Reason.TOO_LONG, String.valueOf(unfit.getMessage()));
      default -> new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
    };
  }

  /**
   * Whether JDA does not even send it: it knows Discord's limits. The next try would end the same
   * way, and hold up everything behind it.
   */
  private static boolean isUnfit(RuntimeException e) {
    return e instanceof IllegalArgumentException
        || (e instanceof IllegalStateException
            && String.valueOf(e.getMessage()).startsWith("Cannot build"));
  }

  private static SendResult of(ErrorResponseException answer) {
    String detail = answer.getErrorCode() + " " + answer.getMeaning();
    return switch (answer.getErrorResponse()) {
      case UNKNOWN_CHANNEL -> refused(Reason.CHANNEL_GONE, detail);
      case UNKNOWN_MESSAGE -> refused(Reason.MESSAGE_GONE, detail);
      case MISSING_ACCESS, CANNOT_SEND_TO_USER -> refused(Reason.NOT_IN_CHANNEL, detail);
      case MISSING_PERMISSIONS -> refused(Reason.PERMISSION_MISSING, detail);
      case UNAUTHORIZED -> refused(Reason.TOKEN_REJECTED, detail);
      case INVALID_FORM_BODY, REQUEST_ENTITY_TOO_LARGE -> refused(Reason.TOO_LONG, detail);
      default ->
          answer.isServerError()
              ? new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN)
              : refused(Reason.UNKNOWN, detail);
    };
  }

  private static SendResult refused(Reason reason, String detail) {
    return new SendResult.Refused(reason, detail);
  }
}
