package com.blackbird.activity.activity;

/**
 * How much fits a query.
 *
 * @param activities all of them
 * @param errors those that were refused
 * @param records the different references
 * @param complete whether that is all; otherwise counting was given up there
 */
record ActivityTally(long activities, long errors, long records, boolean complete) {}
