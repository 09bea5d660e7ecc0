/**
 * Calls to addresses that customers name: help desks, and webhooks for retries. Whoever names an
 * address must not be led by it into a private network, neither by its form nor by what its name
 * stands for at the moment. Knows nothing of what is called for. Start reading at {@link
 * com.blackbird.bot.outbound.OutboundGuard}.
 */
@NullMarked
package com.blackbird.bot.outbound;

import org.jspecify.annotations.NullMarked;
