package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityCount;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.zone.ReaderZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the log as it was read for one person.
 *
 * @param name the name under which the view is remembered
 * @param count how much fits; nothing when counting took too long
 * @param menu integrations to choose from
 * @param categories to choose from
 * @param zone in which words were read whose zone matters
 * @param wider what would find something, when nothing was found
 * @param forgotten since when the log reaches back, when more was asked for
 */
record ShownList(
    Language language,
    ActivityView view,
    String name,
    ActivityPage page,
    Optional<ActivityCount> count,
    IntegrationNames names,
    List<Integration> menu,
    List<Word> categories,
    Optional<ReaderZone> zone,
    List<Wider> wider,
    Optional<Instant> forgotten) {
  ShownList {
    menu = List.copyOf(menu);
    categories = List.copyOf(categories);
    wider = List.copyOf(wider);
  }

  /**
   * A list that has something, unlike the one asked for.
   *
   * @param without the filter that is left out
   * @param newest what it finds first
   */
  record Wider(String without, Activity newest) {}
}
