package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;

/** What is exchanged which way. */
public record Way(Direction direction, ActivityType type) {}
