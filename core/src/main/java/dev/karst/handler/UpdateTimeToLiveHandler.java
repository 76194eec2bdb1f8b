package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.operation.UpdateTimeToLiveResponse;
import dev.karst.schema.TimeToLive;
import org.jspecify.annotations.Nullable;

/** Handles UpdateTimeToLive. What a table already does is for the engine to say. */
final class UpdateTimeToLiveHandler {
  private static final String SPECIFICATION = "timeToLiveSpecification";
  private static final String ATTRIBUTE = SPECIFICATION + ".attributeName";

  private final RequestGate gate;

  UpdateTimeToLiveHandler(RequestGate gate) {
    this.gate = gate;
  }

  UpdateTimeToLiveResponse handle(UpdateTimeToLiveRequest request) {
    String table = TableNames.required(request.tableName());
    checkShape(table, request.timeToLiveSpecification());
    TimeToLiveSpecification asked = requireNonNull(request.timeToLiveSpecification());
    String attribute = requireNonNull(asked.attributeName());
    if (requireNonNull(asked.enabled())) {
      gate.database().enableTimeToLive(table, attribute);
    } else {
      gate.database().disableTimeToLive(table, attribute);
    }
    return new UpdateTimeToLiveResponse(asked);
  }

  private void checkShape(String table, @Nullable TimeToLiveSpecification asked) {
    Constraints constraints = gate.constraints();
    TableNames.pattern(constraints, table);
    constraints.notNull(SPECIFICATION, asked);
    if (asked != null) {
      constraints
          .notNull(ATTRIBUTE, asked.attributeName())
          .lengthAtLeast(ATTRIBUTE, asked.attributeName(), 1)
          .lengthAtMost(ATTRIBUTE, asked.attributeName(), TimeToLive.MAX_ATTRIBUTE_LENGTH)
          .notNull(SPECIFICATION + ".enabled", asked.enabled());
    }
    constraints.check();
  }
}
