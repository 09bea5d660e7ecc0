package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.relay.ConversationId;
import java.util.UUID;

/** Names a case, by account first. */
public record CaseId(AccountId account, UUID value) {
  /** The case whose talk this conversation is. */
  static CaseId of(ConversationId conversation) {
    return new CaseId(conversation.account(), conversation.id());
  }

  /** The conversation in which it is talked about. */
  public ConversationId conversation() {
    return new ConversationId(account, value);
  }
}
