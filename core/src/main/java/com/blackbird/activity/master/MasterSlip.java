package com.blackbird.activity.master;

import com.blackbird.activity.chat.NameSearch;
import com.blackbird.activity.support.CaseLists.Listed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all customers would read by mistake: the name of one of them, or the number of their case.
 */
final class MasterSlip {
  private MasterSlip() {}

  /** The first such word in the text. */
  static Optional<String> in(String text, List<Listed> under) {
    return under.stream()
        .flatMap(one -> Stream.of(one.account(), one.accountKey(), one.number().text()))
        .filter(name -> NameSearch.names(text, name))
        .findFirst();
  }
}
