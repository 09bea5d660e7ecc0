/**
 * Planned work: a time in which nobody is alerted of an integration, or of any. Made in the
 * Integration Hub by {@link com.blackbird.activity.planned.PlannedWorkHub}, asked by whoever
 * alerts. Knows nothing of problems.
 */
@NullMarked
package com.blackbird.activity.planned;

import org.jspecify.annotations.NullMarked;
