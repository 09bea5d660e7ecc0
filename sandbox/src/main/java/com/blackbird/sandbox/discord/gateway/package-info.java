/**
 * The gateway: sessions of bots over WebSocket, who hears of which event, and replay after a lost
 * connection. Start at {@link com.blackbird.sandbox.discord.gateway.Gateway}.
 */
@NullMarked
package com.blackbird.sandbox.discord.gateway;

import org.jspecify.annotations.NullMarked;
