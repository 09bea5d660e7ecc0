/**
 * Block Kit: which blocks and views Slack accepts, the ids it adds to them, and what of them a user
 * reads, clicks and fills in.
 *
 * <p>Pure functions over JSON. The rules are in {@link
 * com.blackbird.sandbox.slack.blocks.BlockCatalogue}.
 */
@NullMarked
package com.blackbird.sandbox.slack.blocks;

import org.jspecify.annotations.NullMarked;
