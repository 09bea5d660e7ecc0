package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The problems that have the categories of a query, as a select of their ids as {@code wanted}: an
 * error has the category of its problem, or of the one that its problem was merged into.
 */
record CategoryProblems(ActivityQuery query) {
  /** Only of the integrations asked for: another's problem would be looked through in vain. */
  String select() {
    return """
    select part.id as wanted from problem part join problem whole
      on whole.account_id = part.account_id and whole.id = coalesce(part.merged_into, part.id)
    where part.account_id = :account and coalesce(whole.category, '%s') in (:categories)%s\
    """
        .formatted(
            ActivityQuery.UNKNOWN,
            query.integrations().isEmpty() ? "" : " and part.integration in (:categories_of)");
  }

  void bind(MapSqlParameterSource values) {
    values.addValue("categories", query.categories());
    values.addValue(
        "categories_of", query.integrations().stream().map(IntegrationKey::text).toList());
  }
}
