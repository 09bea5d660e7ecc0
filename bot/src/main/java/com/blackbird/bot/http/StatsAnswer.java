package com.blackbird.bot.http;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.List;
import java.util.Locale;

/** How an integration did, as JSON. */
record StatsAnswer(
    String integration,
    String since,
    String until,
    String bucket,
    long successes,
    long errors,
    List<PartAnswer> buckets) {

  /** One part of the time. */
  record PartAnswer(String since, String until, long successes, long errors) {
    static PartAnswer of(ActivityVolume volume) {
      return new PartAnswer(
          volume.since().toString(),
          volume.until().toString(),
          volume.successes(),
          volume.errors());
    }
  }

  static StatsAnswer of(
      IntegrationKey integration, StatsWindow window, List<ActivityVolume> volume) {
    return new StatsAnswer(
        integration.text(),
        window.since().toString(),
        window.until().toString(),
        window.bucket().name().toLowerCase(Locale.ROOT),
        volume.stream().mapToLong(ActivityVolume::successes).sum(),
        volume.stream().mapToLong(ActivityVolume::errors).sum(),
        volume.stream().map(PartAnswer::of).toList());
  }
}
