package com.blackbird.activity.intake;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which activities may be sent. */
public enum ReportFormat {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CLOUDEVENT("application/cloudevents+json"),
  CLOUDEVENTS("application/cloudevents-batch+json");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its content type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of this content type, given without parameters. */
  public static Optional<ReportFormat> of(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equalsIgnoreCase(mediaType)).findFirst();
  }

  /** All content types, for a sentence that says what is allowed. */
  public static String mediaTypes() {
    return Arrays.stream(values()).map(ReportFormat::mediaType).collect(joining(", "));
  }
}
