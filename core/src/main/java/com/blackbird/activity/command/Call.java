package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;

/**
 * One use of a command or control that has passed the gate.
 *
 * @param account whose data the caller may see
 */
public record Call(Caller caller, Account account) {}
