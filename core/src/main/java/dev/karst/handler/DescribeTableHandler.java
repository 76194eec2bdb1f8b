package dev.karst.handler;

import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.TableStatus;

/** Handles DescribeTable. */
final class DescribeTableHandler {
  private final RequestGate gate;

  DescribeTableHandler(RequestGate gate) {
    this.gate = gate;
  }

  DescribeTableResponse handle(DescribeTableRequest request) {
    String name = TableNames.checked(request.tableName(), gate.constraints());
    return new DescribeTableResponse(
        TableDescriptions.of(gate.database().describeTable(name), TableStatus.ACTIVE));
  }
}
