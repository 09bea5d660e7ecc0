/**
 * A local Slack and Discord to which the real SDKs connect.
 *
 * <p>Start reading at {@link com.blackbird.sandbox.Sandbox}. The platforms are in {@code slack} and
 * {@code discord}; neither knows the other, and nothing here knows what bot is connected.
 */
@NullMarked
package com.blackbird.sandbox;

import org.jspecify.annotations.NullMarked;
