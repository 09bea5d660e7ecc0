package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pages one after the other and remembers how long each took. */
final class PageTurn {
  private final Pages pages;
  private final List<ActivityCursor> cursors;
  private final int requests;
  private Latencies all = new Latencies();

  /** Reads behind these cursors in turn; the first page when there are none. */
  PageTurn(Pages pages, List<ActivityCursor> cursors, int requests) {
    this.pages = pages;
    this.cursors = List.copyOf(cursors);
    this.requests = requests;
  }

  /** The turn's median in milliseconds. */
  double take() throws Exception {
    var nanos = new long[requests];
    for (int i = 0; i < requests; i++) {
      var cursor = cursor(i);
      long start = System.nanoTime();
      pages.page(cursor);
      nanos[i] = System.nanoTime() - start;
    }
    all.add(nanos);
    var turn = new Latencies();
    turn.add(nanos);
    return turn.percentile(50);
  }

  /** Forgets what was measured so far. */
  void warm() {
    all = new Latencies();
  }

  Latencies latencies() {
    return all;
  }

  private @Nullable ActivityCursor cursor(int request) {
    return cursors.isEmpty() ? null : cursors.get(request % cursors.size());
  }
}
