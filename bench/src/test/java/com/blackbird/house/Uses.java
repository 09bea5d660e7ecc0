package com.blackbird.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which rooms each room really uses, as its compiled classes say. */
final class Uses {
  private final SortedMap<String, SortedSet<String>> direct = new TreeMap<>();

  /** Of all rooms. */
  Uses() {
    List<Rooms> rooms = Rooms.all();
    rooms.forEach(room -> direct.put(room.name(), new TreeSet<>()));
    for (JavaClass one : House.ALL) {
      room(rooms, one)
          .forEach(room ->
              direct
                  .getOrDefault(room, new TreeSet<>())
                  .addAll(
                      one.getDirectDependenciesFromSelf().stream()
                          .map(use -> use.getTargetClass().getBaseComponentType())
                          .flatMap(used -> room(rooms, used).stream())
                          .filter(used -> !used.equals(room))
                          .collect(Collectors.toSet())));
    }
  }

  /** What the room uses. */
  Set<String> of(String room) {
    return direct.getOrDefault(room, new TreeSet<>());
  }

  /** What the room uses, without what it uses through another one as well. */
  SortedSet<String> nearest(String room) {
    SortedSet<String> near = new TreeSet<>(of(room));
    of(room).forEach(used -> near.removeAll(reached(used)));
    return near;
  }

  private Set<String> reached(String room) {
    Set<String> reached = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(of(room));
    while (!ahead.isEmpty()) {
      String next = ahead.pop();
      if (reached.add(next)) {
        ahead.addAll(of(next));
      }
    }
    return reached;
  }

  private static List<String> room(List<Rooms> rooms, JavaClass one) {
    return rooms.stream()
        .filter(room -> room.holds(one.getPackageName()))
        .map(Rooms::name)
        .toList();
  }
}
