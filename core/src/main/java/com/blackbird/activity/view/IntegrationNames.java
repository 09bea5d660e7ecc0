package com.blackbird.activity.view;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What people call the integrations that a message is about. */
record IntegrationNames(Map<IntegrationKey, String> names) {
  IntegrationNames {
    names = Map.copyOf(names);
  }

  static IntegrationNames of(
      IntegrationStore store, AccountId account, Collection<IntegrationKey> keys) {
    Map<IntegrationKey, String> names = new TreeMap<>();
    for (Integration integration : store.of(account, keys)) {
      names.put(integration.key(), integration.name());
    }
    return new IntegrationNames(names);
  }

  /** The name, or the key of an integration that is not there. */
  String of(IntegrationKey key) {
    return names.getOrDefault(key, key.text());
  }

  /** The same for a key in its text form. */
  String of(String key) {
    return IntegrationKey.parse(key).map(this::of).orElse(key);
  }
}
