package com.blackbird.activity.problem;

import java.util.Optional;
import java.util.UUID;

/**
 * The problem that an activity belongs to.
 *
 * @param id its id, or that of the one that it was merged into
 * @param guide the id of the guide entry that explains it
 */
public record KnownProblem(UUID id, Optional<String> guide) {}
