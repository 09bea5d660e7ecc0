/**
 * What Slack tells an app, and what becomes of the app's answer: events, commands, clicks, forms
 * and response urls.
 *
 * <p>It does not know how a request reaches the app: {@link
 * com.blackbird.sandbox.slack.dispatch.AppLink} does. Start reading at {@link
 * com.blackbird.sandbox.slack.dispatch.Interactions}.
 */
@NullMarked
package com.blackbird.sandbox.slack.dispatch;

import org.jspecify.annotations.NullMarked;
