/**
 * The whole bot through the real SDKs: people in the sandbox, PostgreSQL below, nothing pretended
 * between.
 */
@NullMarked
package com.blackbird.bot.smoke;

import org.jspecify.annotations.NullMarked;
