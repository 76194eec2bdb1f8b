package dev.karst.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may change in the life of a table, besides its global secondary indexes.
 *
 * @param throughput {@link ProvisionedThroughput#NONE} if the table is paid by request
 * @param tags values by key
 */
public record TableSettings(
    BillingMode billingMode,
    ProvisionedThroughput throughput,
    boolean deletionProtection,
    TableClass tableClass,
    Map<String, String> tags) {
  public TableSettings {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  /** Paid by request, not protected, standard, without tags. */
  public static TableSettings defaults() {
    return new TableSettings(
        BillingMode.PAY_PER_REQUEST,
        ProvisionedThroughput.NONE,
        false,
        TableClass.STANDARD,
        Map.of());
  }
}
