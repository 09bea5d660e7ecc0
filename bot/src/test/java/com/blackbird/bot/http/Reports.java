package com.blackbird.bot.http;

import java.util.List;

/** Activities as their senders write them. */
final class Reports {
  private Reports() {}

  static String error(String id) {
    return error(id, "Email has already been taken");
  }

  static String error(String id, String message) {
    return """
    {"id":"%s","integration":"shopify-main","direction":"pull","type":"order","status":"error",\
    "reference":"#1021","message":"%s","createdAt":"2026-11-23T09:00:00Z"}\
    """
        .formatted(id, message);
  }

  static String cloudEvent(String data) {
    return """
    {"specversion":"1.0","id":"ce","source":"/shops/shopify-main","type":"sync","data":%s}\
    """
        .formatted(data);
  }

  static String array(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }
}
