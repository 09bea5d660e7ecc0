/**
 * How an integration has been doing: success rate, volume and errors over time as a chart, what
 * fails most and what takes longest to recover.
 *
 * <p>Reads the log and writes nothing. Start reading at {@link
 * com.blackbird.activity.stats.StatsCommand} and {@link com.blackbird.activity.stats.StatsReader}.
 */
@NullMarked
package com.blackbird.activity.stats;

import org.jspecify.annotations.NullMarked;
