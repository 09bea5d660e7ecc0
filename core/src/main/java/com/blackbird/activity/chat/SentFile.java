package com.blackbird.activity.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has put into a thread; its bytes are still with the platform.
 *
 * @param id the platform's id of the file
 * @param name what the person called it; foreign text
 * @param length in bytes
 * @param address where the platform gives it out; null when it does not say
 */
public record SentFile(
    String id, String name, String mediaType, long length, @Nullable URI address) {}
