/**
 * The tenant, and what every row rests on: whose data it is, who may see it, how ids follow from
 * names so that every process derives the same ones, what text can be kept. Who a person is and
 * what they may do is the room of access. Start reading at {@link
 * com.blackbird.activity.account.Account} and {@link com.blackbird.activity.account.Sight}.
 */
@NullMarked
package com.blackbird.activity.account;

import org.jspecify.annotations.NullMarked;
