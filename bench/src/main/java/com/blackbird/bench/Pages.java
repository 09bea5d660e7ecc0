package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to get the ids of an integration's page, newest first. */
interface Pages {
  List<String> page(@Nullable ActivityCursor cursor) throws Exception;
}
