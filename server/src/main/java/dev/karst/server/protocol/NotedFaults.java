package dev.karst.server.protocol;

import dev.karst.operation.RequestFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The faults that were found in a request so far, with where they are: when a member is given
 * again, those of what it was given before do not count.
 */
final class NotedFaults {
  private record Fault(List<Object> steps, Consumer<RequestFaults.Builder> note) {}

  private final List<Fault> faults = new ArrayList<>(0);

  void unknownConstant(Place place, String given, Class<? extends Enum<?>> type) {
    String path = place.path();
    faults.add(new Fault(place.steps(), builder -> builder.unknownConstant(path, given, type)));
  }

  void missingMember(Place place) {
    String path = place.path();
    faults.add(new Fault(place.steps(), builder -> builder.missingMember(path)));
  }

  void unsupportedMember(Place place, String member) {
    faults.add(new Fault(place.steps(), builder -> builder.unsupportedMember(member)));
  }

  void invalidValue(Place place, String message) {
    String parameter = place.mapMember();
    String key = place.key();
    faults.add(new Fault(place.steps(), builder -> builder.invalidValue(parameter, key, message)));
  }

  /** Forgets the faults at a place and below it. */
  void forget(Place place) {
    if (faults.isEmpty()) {
      return;
    }
    List<Object> steps = place.steps();
    faults.removeIf(
        fault ->
            fault.steps().size() >= steps.size()
                && fault.steps().subList(0, steps.size()).equals(steps));
  }

  RequestFaults toFaults() {
    if (faults.isEmpty()) {
      return RequestFaults.NONE;
    }
    RequestFaults.Builder builder = RequestFaults.builder();
    faults.forEach(fault -> fault.note().accept(builder));
    return builder.build();
  }
}
