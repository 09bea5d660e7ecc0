package com.blackbird.activity.relay;

import com.blackbird.activity.account.AccountId;
import java.util.UUID;

/** A conversation of an account, under an id of its owner's choice. */
public record ConversationId(AccountId account, UUID id) {}
