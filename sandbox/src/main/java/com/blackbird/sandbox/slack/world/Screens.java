package com.blackbird.sandbox.slack.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The modals and App Homes that the users of one workspace have before them. */
public final class Screens {
  /**
   * Views in one modal.
   *
   * @see <a href="https://docs.slack.dev/surfaces/modals#lifecycle">Modals</a>
   */
  public static final int MAX_STACK = 3;

  private final Map<String, List<View>> modals = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();

  /** Puts a view on top of what the user sees. */
  public synchronized void show(View view) {
    modals.computeIfAbsent(view.user(), _ -> new ArrayList<>()).add(view);
  }

  /** What the user has open, the top last. */
  public synchronized List<View> modalsOf(String user) {
    return List.copyOf(modals.getOrDefault(user, List.of()));
  }

  /** How many views the modal of this root holds. */
  public synchronized int depth(View view) {
    return (int)
        modalsOf(view.user()).stream().filter(v -> v.rootId().equals(view.rootId())).count();
  }

  /** An open modal or a home by its id. */
  public synchronized Optional<View> find(String id) {
    return all().stream().filter(view -> view.id().equals(id)).findFirst();
  }

  /** An open modal or a home by the name that an app gave it. */
  public synchronized Optional<View> findExternal(String externalId, SlackApp app) {
    return all().stream()
        .filter(view -> view.installation().app() == app)
        .filter(view -> !externalId.isEmpty() && view.externalId().equals(externalId))
        .findFirst();
  }

  private List<View> all() {
    List<View> all = new ArrayList<>(homes.values());
    modals.values().forEach(all::addAll);
    return all;
  }

  /** Replaces a view; empty when it is no longer open. */
  public synchronized Optional<View> change(String id, UnaryOperator<View> change) {
    Optional<View> changed = find(id).map(change);
    changed.ifPresent(view -> {
      UnaryOperator<View> swap = old -> old.id().equals(id) ? view : old;
      modals.values().forEach(stack -> stack.replaceAll(swap));
      homes.replaceAll((_, old) -> swap.apply(old));
    });
    return changed;
  }

  /** Takes one view off the screen. */
  public synchronized void close(String id) {
    modals.values().forEach(stack -> stack.removeIf(view -> view.id().equals(id)));
  }

  /** Takes a whole modal, with everything stacked in it, off the screen. */
  public synchronized void clear(String rootId) {
    modals.values().forEach(stack -> stack.removeIf(view -> view.rootId().equals(rootId)));
  }

  /** Sets the App Home that a user sees of an app. */
  public synchronized void home(View view) {
    homes.put(homeKey(view.user(), view.installation().app()), view);
  }

  /** The App Home that a user sees of an app, when it has published one. */
  public synchronized @Nullable View homeOf(String user, SlackApp app) {
    return homes.get(homeKey(user, app));
  }

  private static String homeKey(String user, SlackApp app) {
    return user + "/" + app.id();
  }
}
