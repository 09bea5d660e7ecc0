/**
 * The activity log: one row for each exchange with an integration, written once and read newest
 * first. Knows nothing of how activities arrive, what is made of them and who reads them in a chat.
 * Start reading at {@link com.blackbird.activity.activity.Activity} and {@link
 * com.blackbird.activity.activity.ActivityLog}.
 */
@NullMarked
package com.blackbird.activity.activity;

import org.jspecify.annotations.NullMarked;
