package com.blackbird.activity.chat;

/**
 * A thread in a channel.
 *
 * @param channel where it hangs: the channel, or at a help desk the inbox
 * @param thread the platform's id of it: in Slack the ts of the message that it begins with, in
 *     Discord the thread's own id, at a help desk the ticket's or conversation's id
 */
public record ThreadRef(ChannelRef channel, String thread) {}
