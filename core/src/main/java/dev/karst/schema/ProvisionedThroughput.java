package dev.karst.schema;

/** The capacity units a second that a table or index is provisioned with. */
public record ProvisionedThroughput(long readCapacityUnits, long writeCapacityUnits) {
  /** What tables have that are paid by request. */
  public static final ProvisionedThroughput NONE = new ProvisionedThroughput(0, 0);
}
