package dev.karst.handler;

import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;

/** Handles DeleteTable. Whether the table is protected is for the engine to say. */
final class DeleteTableHandler {
  private final RequestGate gate;

  DeleteTableHandler(RequestGate gate) {
    this.gate = gate;
  }

  DeleteTableResponse handle(DeleteTableRequest request) {
    String name = TableNames.checked(request.tableName(), gate.constraints());
    TableDescription description =
        TableDescriptions.of(gate.database().describeTable(name), TableStatus.DELETING);
    gate.database().deleteTable(name);
    return new DeleteTableResponse(description);
  }
}
