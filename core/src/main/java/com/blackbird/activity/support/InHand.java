package com.blackbird.activity.support;

import java.time.Instant;

/**
 * Support has something in hand: the newest open case about it.
 *
 * @param isPrivate whether nobody but those who see the case may read more than that there is one
 * @param owner the name of who of support takes care; empty when nobody does
 * @param since when it was opened, or opened again
 * @param others how many more cases about it are open
 */
public record InHand(
    CaseNumber number, boolean isPrivate, String owner, Instant since, int others) {}
