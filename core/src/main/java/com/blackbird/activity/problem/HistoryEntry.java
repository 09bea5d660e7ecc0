package com.blackbird.activity.problem;

import com.blackbird.activity.command.Who;
import java.time.Instant;

/** One thing that happened to a problem. */
public record HistoryEntry(
    long revision, Instant at, ProblemState state, LifeStep.What what, String why, Who who) {}
