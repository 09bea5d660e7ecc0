/**
 * HTTP mode: signed requests to the addresses that an app has configured, and what its answers
 * mean.
 *
 * <p>Start reading at {@link com.blackbird.sandbox.slack.request.SignedRequests}.
 */
@NullMarked
package com.blackbird.sandbox.slack.request;

import org.jspecify.annotations.NullMarked;
