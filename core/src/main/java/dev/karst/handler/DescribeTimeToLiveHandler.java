package dev.karst.handler;

import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.DescribeTimeToLiveResponse;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveStatus;
import dev.karst.schema.TimeToLive;
import java.util.Optional;

/** Handles DescribeTimeToLive. */
final class DescribeTimeToLiveHandler {
  private final RequestGate gate;

  DescribeTimeToLiveHandler(RequestGate gate) {
    this.gate = gate;
  }

  DescribeTimeToLiveResponse handle(DescribeTimeToLiveRequest request) {
    String table = TableNames.checked(request.tableName(), gate.constraints());
    Optional<TimeToLive> current = gate.database().describeTable(table).changeData().timeToLive();
    return new DescribeTimeToLiveResponse(
        new TimeToLiveDescription(
            current.isPresent() ? TimeToLiveStatus.ENABLED : TimeToLiveStatus.DISABLED,
            current.map(TimeToLive::attribute).orElse(null)));
  }
}
