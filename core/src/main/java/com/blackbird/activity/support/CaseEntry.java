package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import java.time.Instant;

/**
 * One thing that happened to a case.
 *
 * @param why in a few words; may be empty
 */
public record CaseEntry(long revision, Instant at, CaseStep.What what, String why, Who who) {}
