package com.blackbird.bot.desk.intercom;

/**
 * Who the bot is at Intercom.
 *
 * @param workspace the id of the workspace, which Intercom calls app id
 * @param admin the id of the teammate in whose name it acts
 */
record IntercomSelf(String workspace, String admin) {}
