package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.ProvisionedThroughput;
import org.jspecify.annotations.Nullable;

/** The capacities that requests give; their shapes have been checked. */
final class Throughputs {
  private static final long MAX_UNITS = 1_000_000_000_000L;

  private Throughputs() {}

  /** The capacity of a table. */
  static dev.karst.schema.ProvisionedThroughput ofTable(ProvisionedThroughput given) {
    dev.karst.schema.ProvisionedThroughput throughput = of(given);
    if (throughput.readCapacityUnits() > MAX_UNITS) {
      throw new ValidationException(
          TableMessages.readCapacityOutOfBounds(throughput.readCapacityUnits()));
    }
    if (throughput.writeCapacityUnits() > MAX_UNITS) {
      throw new ValidationException(
          TableMessages.writeCapacityOutOfBounds(throughput.writeCapacityUnits()));
    }
    return throughput;
  }

  /** The capacity of an index that is created, none if none is given. */
  static dev.karst.schema.ProvisionedThroughput ofIndex(
      String index, @Nullable ProvisionedThroughput given) {
    if (given == null) {
      return dev.karst.schema.ProvisionedThroughput.NONE;
    }
    dev.karst.schema.ProvisionedThroughput throughput = of(given);
    if (throughput.readCapacityUnits() > MAX_UNITS) {
      throw new ValidationException(
          TableMessages.readCapacityOutOfBounds(throughput.readCapacityUnits(), index));
    }
    if (throughput.writeCapacityUnits() > MAX_UNITS) {
      throw new ValidationException(
          TableMessages.writeCapacityOutOfBounds(throughput.writeCapacityUnits(), index));
    }
    return throughput;
  }

  /** The new capacity of an index. */
  static dev.karst.schema.ProvisionedThroughput ofIndexUpdate(ProvisionedThroughput given) {
    dev.karst.schema.ProvisionedThroughput throughput = of(given);
    if (throughput.readCapacityUnits() > MAX_UNITS || throughput.writeCapacityUnits() > MAX_UNITS) {
      throw new ValidationException(TableMessages.indexUpdateBlocked());
    }
    return throughput;
  }

  private static dev.karst.schema.ProvisionedThroughput of(ProvisionedThroughput given) {
    return new dev.karst.schema.ProvisionedThroughput(
        requireNonNull(given.readCapacityUnits()), requireNonNull(given.writeCapacityUnits()));
  }
}
