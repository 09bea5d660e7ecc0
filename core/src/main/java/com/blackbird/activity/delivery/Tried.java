package com.blackbird.activity.delivery;

/**
 * A delivery that was tried and what came of it.
 *
 * @param summary whether it was the summary for everything that waits up to the delivery's row
 */
record Tried(Lane lane, Delivery delivery, Outcome outcome, boolean summary) {}
