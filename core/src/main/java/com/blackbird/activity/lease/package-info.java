/**
 * What exactly one replica holds at a time, such as a shard of Discord's gateway: fair shares,
 * taken over from replicas that have fallen silent; and what one process of a machine holds, a
 * port. Not for pieces of work that are claimed and done at once; those are rows that are locked.
 * Start at {@link com.blackbird.activity.lease.LeaseKeeper}.
 */
@NullMarked
package com.blackbird.activity.lease;

import org.jspecify.annotations.NullMarked;
