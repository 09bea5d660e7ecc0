package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.redaction.Secrets;
import java.util.Map;

/**
 * What a control of one name does.
 *
 * @param right what it takes to use it
 * @param opensForm whether it answers with a form, which must be quick: a platform takes a form
 *     only as the first answer, within 3 seconds
 * @param isWish whether what it leaves behind ends with the workspace's link though it takes no
 *     more than looking
 */
public record ChatAction(
    String name, Right right, boolean opensForm, boolean isWish, Handler handler) {
  /** Carries the action out; may block, unless it opens a form. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Carries the action out.
     *
     * @throws CommandMistake when the person can do something about it
     */
    Answer run(Click click);
  }

  /**
   * One use of a control.
   *
   * @param payload what the control was about
   * @param chosen the value chosen from a menu, empty for a button
   * @param values what was filled in, for a form
   */
  public record Click(Call call, String payload, String chosen, Map<String, String> values) {
    /** Who used it, and where. */
    public Caller caller() {
      return call.caller();
    }

    /** Whose data it is about. */
    public Account account() {
      return call.account();
    }

    /** The language in which the person reads. */
    public Language language() {
      return call.language();
    }

    /**
     * What was written for others to read into this field of a form, or an empty text. It has no
     * secrets, and a number alone is no exception here: it is nobody's name for a record.
     */
    public String written(String field) {
      return Secrets.hide(values.getOrDefault(field, "").strip());
    }
  }

  /** An action that answers with a message. */
  public static ChatAction of(String name, Right right, Handler handler) {
    return new ChatAction(name, right, false, false, handler);
  }

  /** What somebody who only looks asks to be done for them later. */
  public static ChatAction wish(String name, Handler handler) {
    return new ChatAction(name, Right.VIEWER, false, true, handler);
  }

  /** An action that opens a form. */
  public static ChatAction opening(String name, Right right, Handler handler) {
    return new ChatAction(name, right, true, false, handler);
  }
}
