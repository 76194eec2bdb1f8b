package dev.karst.handler;

import dev.karst.error.TransactionMessages;
import java.util.Map;
import java.util.regex.Pattern;

/** The RequestItems of a batch: something for each table, by its name or ARN. */
final class RequestItems {
  private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private RequestItems() {}

  /** Checks that there are any, and that each is under the name or ARN of a table. */
  static void check(Constraints constraints, Map<String, ?> items) {
    constraints.lengthAtLeast("requestItems", items, 1);
    for (String name : items.keySet()) {
      if (!TABLE_NAME.matcher(TableNames.plain(name)).matches()) {
        constraints.violated("requestItems", items, TransactionMessages.tableNamesAsKeys());
      }
    }
  }
}
