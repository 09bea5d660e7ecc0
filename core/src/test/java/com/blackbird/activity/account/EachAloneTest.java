package com.blackbird.activity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachAloneTest {
  @Test
  void whatFailsKeepsNothingElseWaitingAndIsThrownAfterwards() {
    List<Integer> done = new ArrayList<>();

    assertThatThrownBy(() ->
            EachAlone.of(
                List.of(1, 2, 3),
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("not " + number);
                  }
                  done.add(number);
                  return number;
                }))
        .hasMessage("not 2");
    assertThat(done).containsExactly(1, 3);
    assertThat(EachAlone.of(List.of(4, 5), number -> number)).isEqualTo(9);
  }
}
