package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClueProposalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error":{"code":"STOCK_LEVEL_LOCKED","message":"no"}} | STOCK_LEVEL_LOCKED
          The warehouse 4711 is not mapped to a location          | the warehouse * is not mapped to a
          4711 is closed today                                    | is closed today
          """)
  void itsCodeComesFirstThenItsWordsWithoutWhatChanges(String message, String proposal) {
    assertThat(ClueProposal.of(message)).isEqualTo(proposal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":\"STOCK_LEVEL_LOCKED\"}}",
        "The warehouse 4711 is not mapped to a location",
        "<html><body>Something | odd * happened? 100%</body></html>"
      })
  void whatIsProposedRecognisesTheError(String message) {
    String proposal = ClueProposal.of(message);
    boolean code = proposal.contains("_");
    Clue clue = Clue.of(new Clue.Text(code ? proposal : "", code ? "" : proposal, List.of()));
    assertThat(clue.look(MessageWords.of(message))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12345", "\uD800 * ? | {}"})
  void ofNothingNothingIsProposed(String message) {
    assertThat(ClueProposal.of(message)).doesNotContain("*");
  }
}
