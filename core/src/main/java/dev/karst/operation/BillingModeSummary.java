package dev.karst.operation;

import dev.karst.schema.BillingMode;

/** How the capacity of a table is governed. */
public record BillingModeSummary(BillingMode billingMode) {}
