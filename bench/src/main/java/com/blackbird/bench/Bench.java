package com.blackbird.bench;

import java.util.Map;

/** One comparison of the product with a reference. */
interface Bench {
  String name();

  /** How much it does unless told otherwise; every size can be told. */
  Map<String, Integer> usual();

  /** Measures and reports; throws when a side did not do its work. */
  void run(Settings settings, Report report) throws Exception;
}
