package com.blackbird.bot.slack;

import com.blackbird.activity.vault.CannotOpen;
import com.blackbird.activity.vault.Label;
import com.blackbird.activity.vault.SealedStore;
import com.blackbird.activity.vault.SealedValue;
import com.blackbird.activity.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed of installations, and how it is sealed anew when the key changes. */
final class SlackSeals implements SealedStore {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSeals.class);

  /** So many at once that a renewal of tokens waits for milliseconds only. */
  private static final int BATCH = 200;

  private static final String BOT_TOKEN = "bot_token";
  private static final String REFRESH_TOKEN = "refresh_token";

  private final JdbcClient jdbc;
  private final Vault vault;

  SlackSeals(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Under what a workspace's bot token is sealed. */
  static Label botToken(String workspace) {
    return label(workspace, BOT_TOKEN);
  }

  /** Under what a workspace's refresh token is sealed. */
  static Label refreshToken(String workspace) {
    return label(workspace, REFRESH_TOKEN);
  }

  private static Label label(String workspace, String column) {
    return new Label(workspace, "SLACK", "slack_install." + column);
  }

  @Override
  public String what() {
    return "Slack installations";
  }

  @Override
  public String remedy() {
    return "Install the app there again";
  }

  @Override
  public Vault vault() {
    return vault;
  }

  @Override
  public List<SealedValue> sealedValues() {
    return values().stream().map(value -> new SealedValue(value.label(), value.stored())).toList();
  }

  /** A value that changes at the same moment is left to whoever changes it. */
  @Override
  public int reseal() {
    String current = vault.currentPrefix();
    int done = 0;
    for (String column : List.of(BOT_TOKEN, REFRESH_TOKEN)) {
      List<Value> old =
          values().stream()
              .filter(value -> value.column().equals(column))
              .filter(value -> !value.stored().startsWith(current))
              .toList();
      for (int from = 0; from < old.size(); from += BATCH) {
        done += reseal(column, old.subList(from, Math.min(from + BATCH, old.size())));
      }
    }
    return done;
  }

  private int reseal(String column, List<Value> old) {
    List<String[]> rows = new ArrayList<>();
    for (Value value : old) {
      try {
        String anew = vault.seal(value.label(), vault.open(value.label(), value.stored()));
        rows.add(new String[] {value.workspace(), value.stored(), anew});
      } catch (CannotOpen e) {
        LOG.debug("Left as it is, the start has told of it: {}", e.getMessage());
      }
    }
    return jdbc.sql(
            """
            update slack_install i set %1$s = anew.value
            from unnest(?::text[], ?::text[], ?::text[]) anew (workspace_id, before, value)
            where i.workspace_id = anew.workspace_id and i.%1$s = anew.before
            """
                .formatted(column))
        .param(column(rows, 0))
        .param(column(rows, 1))
        .param(column(rows, 2))
        .update();
  }

  private static String[] column(List<String[]> rows, int number) {
    return rows.stream().map(row -> row[number]).toArray(String[]::new);
  }

  private record Value(String workspace, String column, String stored) {
    Label label() {
      return SlackSeals.label(workspace, column);
    }
  }

  private List<Value> values() {
    return jdbc.sql(
            """
            select workspace_id, 'bot_token', bot_token from slack_install
            union all
            select workspace_id, 'refresh_token', refresh_token from slack_install
            where refresh_token is not null
            """)
        .query((row, number) -> new Value(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
