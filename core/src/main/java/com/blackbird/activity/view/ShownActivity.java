package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.Part;
import java.util.List;
import java.util.Optional;

/**
 * One activity with what is around it.
 *
 * @param integration the integration's display name
 * @param view the name of the list that it was opened from, or empty
 * @param newer the next one in that list
 * @param older the one before in that list
 * @param lastSuccess when the same kind of exchange last went through before
 * @param later how the record's last exchange of this kind ended, when there was one after this
 * @param known what is known of it beyond the log
 */
record ShownActivity(
    Activity activity,
    String integration,
    String view,
    Optional<Activity> newer,
    Optional<Activity> older,
    Optional<Activity> lastSuccess,
    Optional<Activity> later,
    List<Part> known) {
  ShownActivity {
    known = List.copyOf(known);
  }
}
