package com.blackbird.activity.view;

import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What other rooms have to say, and to offer, in the Integration Hub. */
public interface HubNotes {
  /** A few words on each of these integrations of which there is something to say. */
  Map<IntegrationKey, String> about(Call call, Collection<IntegrationKey> integrations);

  /** What is said of the whole account, a few parts at most. */
  default List<Part> ofAccount(Call call) {
    return List.of();
  }

  /**
   * What is offered.
   *
   * @param place the page of the hub, by which {@code back} finds it again
   */
  default List<Control> offers(Call call, String place) {
    return List.of();
  }

  /**
   * What the controls do.
   *
   * @param back shows the hub again, at the place that is the click's payload
   */
  default List<ChatAction> actions(Function<Click, Answer> back) {
    return List.of();
  }
}
