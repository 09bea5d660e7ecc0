package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import java.util.UUID;

/** Names a case, by account first. */
public record CaseId(AccountId account, UUID value) {}
