package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;

/** Handles DeleteTable. Whether the table is protected is for the engine to say. */
final class DeleteTableHandler {
  private final Database database;

  DeleteTableHandler(Database database) {
    this.database = database;
  }

  DeleteTableResponse handle(DeleteTableRequest request) {
    String name = TableNames.checked(request.tableName());
    TableDescription description =
        TableDescriptions.of(database.describeTable(name), TableStatus.DELETING);
    database.deleteTable(name);
    return new DeleteTableResponse(description);
  }
}
