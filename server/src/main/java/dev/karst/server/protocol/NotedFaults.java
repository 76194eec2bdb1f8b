package dev.karst.server.protocol;

import dev.karst.operation.RequestFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The faults that were found in a request so far, with where they are: when a member is given
 * again, those of what it was given before do not count.
 *
 * <p>They hang in a tree of places, so that forgetting takes no longer when there are many.
 */
final class NotedFaults {
  private final Node root = new Node();

  /** A place that has faults, or is on the way to some. */
  private static final class Node {
    private final List<Consumer<RequestFaults.Builder>> notes = new ArrayList<>(1);
    private final Map<Object, Node> below = new LinkedHashMap<>();

    void addTo(RequestFaults.Builder builder) {
      notes.forEach(note -> note.accept(builder));
      below.values().forEach(node -> node.addTo(builder));
    }
  }

  void unknownConstant(Place place, String given, Class<? extends Enum<?>> type) {
    String path = place.path();
    add(place, builder -> builder.unknownConstant(path, given, type));
  }

  void missingMember(Place place) {
    String path = place.path();
    add(place, builder -> builder.missingMember(path));
  }

  void unsupportedMember(Place place, String member) {
    add(place, builder -> builder.unsupportedMember(member));
  }

  void invalidValue(Place place, String message) {
    String parameter = place.mapMember();
    String key = place.key();
    add(place, builder -> builder.invalidValue(parameter, key, message));
  }

  private void add(Place place, Consumer<RequestFaults.Builder> note) {
    Node node = root;
    for (Object step : place.steps()) {
      node = node.below.computeIfAbsent(step, missing -> new Node());
    }
    node.notes.add(note);
  }

  /** Forgets the faults at a place and below it. */
  void forget(Place place) {
    if (root.below.isEmpty()) {
      return;
    }
    List<Object> steps = place.steps();
    Node node = root;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      node = node.below.get(step);
      if (node == null) {
        return;
      }
    }
    node.below.remove(steps.get(steps.size() - 1));
  }

  RequestFaults toFaults() {
    RequestFaults.Builder builder = RequestFaults.builder();
    root.addTo(builder);
    return builder.build();
  }
}
