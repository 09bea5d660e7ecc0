package com.blackbird.activity.delivery;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who listen; what is their own mistake must not undo that deliveries were tried. */
final class Audience {
  private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

  private final TransactionTemplate inside;
  private final List<DeliveryListener> listeners;

  Audience(PlatformTransactionManager transactions, List<DeliveryListener> listeners) {
    this.listeners = listeners;
    inside = new TransactionTemplate(transactions);
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  void tell(List<Settled> all) {
    for (DeliveryListener listener : all.isEmpty() ? List.<DeliveryListener>of() : listeners) {
      try {
        inside.executeWithoutResult(status -> listener.settled(all));
      } catch (DataIntegrityViolationException
          | InvalidDataAccessApiUsageException
          | InvalidDataAccessResourceUsageException e) {
        LOG.error("A listener did not take {}", all, e);
      } catch (DataAccessException | TransactionException e) {
        throw e; // The database is away: all of this is recorded and told again.
      } catch (RuntimeException e) {
        LOG.error("A listener did not take {}", all, e);
      }
    }
  }
}
