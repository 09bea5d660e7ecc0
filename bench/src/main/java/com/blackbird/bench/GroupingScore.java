package com.blackbird.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well a grouping finds the problems that are known.
 *
 * <p>Consistent is a message whose template lies whole in one problem that holds nothing but its
 * group; unified is one whose problem is exactly its group.
 */
final class GroupingScore {
  private final Map<LabelledMessage, String> names;
  private final List<LabelledMessage> messages;
  private final Map<String, Set<String>> groupsOfProblem;
  private final Map<String, Set<String>> problemsOfTemplate;
  private final Map<String, Set<String>> problemsOfGroup;

  GroupingScore(List<LabelledMessage> messages, Grouping grouping) {
    this.messages = List.copyOf(messages);
    this.names =
        messages.stream()
            .distinct()
            .collect(
                java.util.stream.Collectors.toMap(
                    Function.identity(), m -> grouping.nameOf(m.platform(), m.message())));
    this.groupsOfProblem = sets(this::problem, LabelledMessage::group);
    this.problemsOfTemplate = sets(LabelledMessage::template, this::problem);
    this.problemsOfGroup = sets(LabelledMessage::group, this::problem);
  }

  double consistent(Collection<LabelledMessage> of) {
    return share(of, m -> isOne(problemsOfTemplate, m.template()) && isPure(m));
  }

  double unified(Collection<LabelledMessage> of) {
    return share(of, m -> isOne(problemsOfGroup, m.group()) && isPure(m));
  }

  /** The problems that hold several groups. */
  Map<String, Set<String>> wrongMerges() {
    return several(groupsOfProblem);
  }

  /** The templates that lie in several problems. */
  Map<String, Set<String>> wrongSplits() {
    return several(problemsOfTemplate);
  }

  /** One message of the group in the problem, or of the template in it. */
  String sample(String problem, String groupOrTemplate) {
    return messages.stream()
        .filter(m -> problem(m).equals(problem))
        .filter(m -> m.group().equals(groupOrTemplate) || m.template().equals(groupOrTemplate))
        .map(LabelledMessage::message)
        .findFirst()
        .orElse("");
  }

  private String problem(LabelledMessage message) {
    return names.getOrDefault(message, "");
  }

  private boolean isPure(LabelledMessage message) {
    return isOne(groupsOfProblem, problem(message));
  }

  private static boolean isOne(Map<String, Set<String>> sets, String key) {
    return sets.getOrDefault(key, Set.of()).size() == 1;
  }

  private static double share(
      Collection<LabelledMessage> of, java.util.function.Predicate<LabelledMessage> good) {
    return (double) of.stream().filter(good).count() / of.size();
  }

  private Map<String, Set<String>> sets(
      Function<LabelledMessage, String> key, Function<LabelledMessage, String> value) {
    return messages.stream()
        .collect(
            groupingBy(key, TreeMap::new, java.util.stream.Collectors.mapping(value, toSet())));
  }

  private static Map<String, Set<String>> several(Map<String, Set<String>> sets) {
    var several = new TreeMap<>(sets);
    several.values().removeIf(values -> values.size() < 2);
    return several;
  }
}
