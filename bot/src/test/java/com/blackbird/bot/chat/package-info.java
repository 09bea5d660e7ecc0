/** What both platforms' tests share: sample messages, hostile texts, snapshots, the contract. */
@NullMarked
package com.blackbird.bot.chat;

import org.jspecify.annotations.NullMarked;
