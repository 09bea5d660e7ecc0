package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Word;
import java.util.List;

/** What is known of errors beyond the log: their categories, and what their cards say besides. */
public interface ErrorKnowledge {
  /** Knows nothing. */
  ErrorKnowledge NOTHING =
      new ErrorKnowledge() {
        @Override
        public List<Word> categories() {
          return List.of();
        }

        @Override
        public List<Part> about(Call call, Activity error) {
          return List.of();
        }
      };

  /** The categories that an error may have, with {@link ActivityQuery#UNKNOWN} among them. */
  List<Word> categories();

  /** What the card of this error says besides what was logged. */
  List<Part> about(Call call, Activity error);
}
