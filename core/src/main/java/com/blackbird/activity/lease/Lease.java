package com.blackbird.activity.lease;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of several that are numbered from 0.
 *
 * @param size of how many it is one; when that changes, all of the old size end before the first of
 *     the new one begins
 * @param holder who holds it; null when it was given back
 * @param fence tells one holding from the next
 */
record Lease(int size, int number, @Nullable UUID holder, long fence) {
  boolean isHeldBy(UUID replica) {
    return replica.equals(holder);
  }
}
