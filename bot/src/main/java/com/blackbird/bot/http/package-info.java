/**
 * The HTTP API: takes activities in, shows the log, and lets an admin set up accounts. Every error
 * is a problem detail (RFC 9457). Start reading at {@link
 * com.blackbird.bot.http.ActivitiesController}; docs/api.md tells it to those who call it.
 */
@NullMarked
package com.blackbird.bot.http;

import org.jspecify.annotations.NullMarked;
