/**
 * The Web API: one class per family of methods, refusing what Slack refuses.
 *
 * <p>Start reading at {@link com.blackbird.sandbox.slack.api.WebApi}.
 */
@NullMarked
package com.blackbird.sandbox.slack.api;

import org.jspecify.annotations.NullMarked;
