package dev.karst.schema;

/** How a table's capacity is governed. */
public enum BillingMode {
  PROVISIONED,
  PAY_PER_REQUEST
}
