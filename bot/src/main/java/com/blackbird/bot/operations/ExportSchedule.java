package com.blackbird.bot.operations;

import com.blackbird.activity.export.ExportWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every two seconds for an export that is owed. */
@Component
class ExportSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(ExportSchedule.class);
  private final ExportWorker worker;

  ExportSchedule(ExportWorker worker) {
    this.worker = worker;
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
  void run() {
    try {
      worker.begin();
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("No exports for now: {}", e.toString());
    }
  }
}
