package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Forms;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;

/** A form with what a user has entered, not sent yet. */
public final class FilledForm {
  private final Forms forms;
  private final User user;
  private final View view;

  FilledForm(Forms forms, User user, View view) {
    this.forms = forms;
    this.user = user;
    this.view = view;
  }

  /** Sends it, and answers how the app took it. */
  public Forms.Submission submits() {
    return forms.submit(user, view);
  }
}
