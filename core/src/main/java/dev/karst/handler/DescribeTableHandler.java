package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.TableStatus;

/** Handles DescribeTable. */
final class DescribeTableHandler {
  private final Database database;

  DescribeTableHandler(Database database) {
    this.database = database;
  }

  DescribeTableResponse handle(DescribeTableRequest request) {
    String name = TableNames.checked(request.tableName());
    return new DescribeTableResponse(
        TableDescriptions.of(database.describeTable(name), TableStatus.ACTIVE));
  }
}
