package dev.karst.handler;

import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTablesResponse;
import dev.karst.schema.ResourceName;
import java.util.List;

/** Handles ListTables. */
final class ListTablesHandler {
  private static final int MAX_LIMIT = 100;

  private final RequestGate gate;

  ListTablesHandler(RequestGate gate) {
    this.gate = gate;
  }

  ListTablesResponse handle(ListTablesRequest request) {
    String start = request.exclusiveStartTableName();
    gate.constraints()
        .valueAtLeast("limit", request.limit(), 1)
        .valueAtMost("limit", request.limit(), MAX_LIMIT)
        .pattern("exclusiveStartTableName", start, ResourceName.PATTERN)
        .lengthAtLeast("exclusiveStartTableName", start, ResourceName.MIN_LENGTH)
        .lengthAtMost("exclusiveStartTableName", start, ResourceName.MAX_LENGTH)
        .check();
    int limit = request.limit() == null ? MAX_LIMIT : request.limit();
    List<String> names =
        gate.database().tableNames().stream()
            .filter(name -> start == null || name.compareTo(start) > 0)
            .toList();
    return names.size() <= limit
        ? new ListTablesResponse(names, null)
        : new ListTablesResponse(names.subList(0, limit), names.get(limit - 1));
  }
}
