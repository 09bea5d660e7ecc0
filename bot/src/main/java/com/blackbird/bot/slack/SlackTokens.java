package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.vault.CannotOpen;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * With which token the bot speaks in which workspace: that of the installation there, or else the
 * one that was given for a single workspace.
 */
final class SlackTokens {
  private static final Logger LOG = LoggerFactory.getLogger(SlackTokens.class);

  /** Slack refuses a token that is over, so nothing is lost by knowing that a little later. */
  private static final Duration KEPT = Duration.ofSeconds(20);

  private static final int MOST = 10_000;
  private static final String UNKNOWN = "";

  private final SlackProperties properties;
  private final SlackInstalls installs;
  private final Cache<String, Optional<Access>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private final Cache<String, String> orgs = Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * What the database does not know yet, by workspace: the first thing said there is answered, too.
   */
  private final Map<String, String> noting = new ConcurrentHashMap<>();

  private volatile Access given;
  private volatile String home = UNKNOWN;

  /**
   * What the bot may do in a workspace.
   *
   * @param scopes empty when they are not known
   * @param self the id of the app's own user; empty when it is not known
   */
  record Access(Secret token, Set<String> scopes, String self) {
    private static final Access NONE = new Access(new Secret(""), Set.of(), "");

    /** Whether the app was installed with this scope; an older installation may lack a newer. */
    boolean may(String scope) {
      return scopes.isEmpty() || scopes.contains(scope);
    }
  }

  SlackTokens(SlackProperties properties, SlackInstalls installs) {
    this.properties = properties;
    this.installs = installs;
    this.given = new Access(properties.botToken(), Set.of(), "");
  }

  /**
   * What the bot may do in the workspace; with an empty token where it is not installed, to which
   * Slack answers {@code not_authed}.
   *
   * @throws IOException when the database does not tell now
   */
  Access of(String workspace) throws IOException {
    if (!properties.installable() || workspace.equals(home)) {
      return given;
    }
    Optional<Access> before = known.getIfPresent(workspace);
    if (before == null) {
      before = look(workspace);
      known.put(workspace, before);
    }
    return before.orElseGet(() -> home.equals(UNKNOWN) ? given : Access.NONE);
  }

  private Optional<Access> look(String workspace) throws IOException {
    try {
      return installs
          .find(workspace)
          .or(() -> Optional.ofNullable(noting.get(workspace)).flatMap(installs::find))
          .map(found -> new Access(found.tokens().bot(), found.scopes(), found.botUser()));
    } catch (CannotOpen e) {
      LOG.error("{}. Install the app there again.", e.getMessage());
      return Optional.of(Access.NONE);
    } catch (DataAccessException | TransactionException e) {
      throw new IOException("The database does not tell the token of " + workspace, e);
    }
  }

  /** What Slack says about the token that was given. */
  void learn(String workspace, String self, Set<String> scopes) {
    given = new Access(properties.botToken(), scopes, self);
    home = workspace;
  }

  /** The token of a workspace has changed. */
  void forget(String workspace) {
    known.invalidate(workspace);
    if (orgs.asMap().containsValue(workspace)) {
      known.invalidateAll();
    }
  }

  /** The organisation of a workspace does not want the app there any more. */
  void leaves(String workspace) {
    orgs.invalidate(workspace);
    known.invalidate(workspace);
  }

  /** Something came from a workspace of an organisation, by which its token is found later. */
  void seen(String workspace, String org) {
    if (properties.installable() && !org.equals(orgs.getIfPresent(workspace))) {
      orgs.put(workspace, org);
      noting.put(workspace, org);
      known.invalidate(workspace);
      Thread.startVirtualThread(() -> remember(workspace, org));
    }
  }

  private void remember(String workspace, String org) {
    try {
      installs.belongs(workspace, org);
      known.invalidate(workspace);
    } catch (DataAccessException | TransactionException e) {
      orgs.invalidate(workspace);
      LOG.warn("Not noted that {} belongs to {}: {}", workspace, org, e.toString());
    } finally {
      noting.remove(workspace, org);
    }
  }
}
