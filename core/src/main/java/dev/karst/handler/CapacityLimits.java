package dev.karst.handler;

import dev.karst.operation.DescribeLimitsResponse;

/** The capacity that may be provisioned: as much as DynamoDB gives an account to begin with. */
final class CapacityLimits {
  private static final long ACCOUNT_UNITS = 80_000;
  private static final long TABLE_UNITS = 40_000;

  static final DescribeLimitsResponse DEFAULT =
      new DescribeLimitsResponse(ACCOUNT_UNITS, ACCOUNT_UNITS, TABLE_UNITS, TABLE_UNITS);

  private CapacityLimits() {}
}
