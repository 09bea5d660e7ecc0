package com.blackbird.activity.master;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.support.CaseNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeOutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Without C-1042",
        "without c1042.",
        " ohne  #C-1042 ",
        "SIN C-1042.",
        "ohne C 1042"
      })
  void aReplyThatNamesACaseTakesItOut(String reply) {
    assertThat(TakeOut.in(reply)).contains(new CaseNumber(1042));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Without",
        "Without C-1042 it works",
        "It works without C-1042",
        "without delay.",
        "C-1042"
      })
  void anythingElseIsSaidToCustomers(String reply) {
    assertThat(TakeOut.in(reply)).isEmpty();
  }
}
