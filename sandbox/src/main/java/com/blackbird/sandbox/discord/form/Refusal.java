package com.blackbird.sandbox.discord.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that Discord refuses, with its status and code from
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json.
 */
public final class Refusal extends RuntimeException {
  private final int status;
  private final int code;
  private final transient @Nullable ObjectNode errors;

  /** A refusal with a tree of errors, as 50035 has it. */
  public Refusal(int status, int code, String message, @Nullable ObjectNode errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** A refusal without further detail. */
  public Refusal(int status, int code, String message) {
    this(status, code, message, null);
  }

  /** One field is wrong. */
  public static Refusal field(String path, String code, String message) {
    FormErrors errors = new FormErrors();
    errors.add(path, code, message);
    try {
      errors.refuse();
      throw new AssertionError("an error was added");
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  /** The body is no JSON. */
  public static Refusal invalidJson() {
    return new Refusal(400, 50109, "The request body contains invalid JSON.");
  }

  /** The token is missing or wrong. */
  public static Refusal unauthorized() {
    return new Refusal(401, 0, "401: Unauthorized");
  }

  /** There is no such address. */
  public static Refusal notFound() {
    return new Refusal(404, 0, "404: Not Found");
  }

  /** The address knows other methods only. */
  public static Refusal methodNotAllowed() {
    return new Refusal(405, 0, "405: Method Not Allowed");
  }

  /** The bot does not see the channel or guild. */
  public static Refusal missingAccess() {
    return new Refusal(403, 50001, "Missing Access");
  }

  /** The bot sees the channel but may not do this. */
  public static Refusal missingPermissions() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  /** There is no such thing; codes 10001 to 10099. */
  public static Refusal unknown(Unknown what) {
    return new Refusal(404, what.code, "Unknown " + what.words);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Discord's own code. */
  public int code() {
    return code;
  }

  /** The body of the answer. */
  public ObjectNode toJson() {
    ObjectNode body = Json.object().put("message", String.valueOf(getMessage())).put("code", code);
    if (errors != null) {
      body.set("errors", errors);
    }
    return body;
  }

  /** What can be unknown. */
  public enum Unknown {
    APPLICATION(10002, "Application"),
    CHANNEL(10003, "Channel"),
    GUILD(10004, "Guild"),
    MEMBER(10007, "Member"),
    MESSAGE(10008, "Message"),
    ROLE(10011, "Role"),
    USER(10013, "User"),
    EMOJI(10014, "Emoji"),
    WEBHOOK(10015, "Webhook"),
    INTERACTION(10062, "interaction"),
    COMMAND(10063, "application command"),
    COMMAND_PERMISSIONS(10066, "application command permissions");

    private final int code;
    private final String words;

    Unknown(int code, String words) {
      this.code = code;
      this.words = words;
    }
  }
}
