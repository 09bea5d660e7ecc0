package com.blackbird.bot.desk.standin;

import java.util.Map;

/** A webhook's request as it was sent. */
public record Notice(byte[] body, Map<String, String> headers) {}
