package com.blackbird.activity.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who said something in a thread.
 *
 * @param isBot whether it is a program, this bot itself included
 * @param picture where the person's picture is; null when there is none
 */
public record Speaker(ChatUser user, boolean isBot, @Nullable URI picture) {}
