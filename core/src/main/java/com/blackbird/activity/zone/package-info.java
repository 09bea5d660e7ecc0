/**
 * The time zone in which a person's words, such as "yesterday", are read: chosen by the person,
 * known by the chat, or the account's. Not for showing times, which the chats do themselves. Start
 * reading at {@link com.blackbird.activity.zone.TimeZones}.
 */
@NullMarked
package com.blackbird.activity.zone;

import org.jspecify.annotations.NullMarked;
