/**
 * Playing the people of a workspace: from tests with {@link
 * com.blackbird.sandbox.slack.play.SlackUser}, from the page and other languages over HTTP.
 */
@NullMarked
package com.blackbird.sandbox.slack.play;

import org.jspecify.annotations.NullMarked;
