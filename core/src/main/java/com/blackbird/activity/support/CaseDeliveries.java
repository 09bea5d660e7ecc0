package com.blackbird.activity.support;

import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.delivery.DeliveryListener;
import com.blackbird.activity.delivery.Settled;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes where the threads of cases and desks are, once they have begun. */
public final class CaseDeliveries implements DeliveryListener {
  private static final Set<String> OWNERS = Set.of(CaseMessages.OWNER, CaseQueue.OWNER);

  private final CaseThreads threads;

  /** Stores through this connection. */
  public CaseDeliveries(JdbcClient jdbc) {
    this.threads = new CaseThreads(jdbc);
  }

  @Override
  public void settled(List<Settled> all) {
    for (Settled one : all) {
      if (OWNERS.contains(one.owner()) && one.fate() instanceof Settled.Stands stands) {
        begun(one, stands.thread());
      }
    }
  }

  private void begun(Settled root, @Nullable ThreadRef thread) {
    if (thread != null) {
      threads.of(root).ifPresent(place -> threads.found(place, thread));
    }
  }
}
