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

  /** The same settings with another billing mode and throughput. */
  public TableSettings withThroughput(BillingMode mode, ProvisionedThroughput units) {
    return new TableSettings(mode, units, deletionProtection, tableClass, tags);
  }

  /** The same settings with the table protected from deletion, or not. */
  public TableSettings withDeletionProtection(boolean enabled) {
    return new TableSettings(billingMode, throughput, enabled, tableClass, tags);
  }

  /** The same settings with another table class. */
  public TableSettings withTableClass(TableClass other) {
    return new TableSettings(billingMode, throughput, deletionProtection, other, tags);
  }

  /** The same settings with other tags. */
  public TableSettings withTags(Map<String, String> other) {
    return new TableSettings(billingMode, throughput, deletionProtection, tableClass, other);
  }
}
