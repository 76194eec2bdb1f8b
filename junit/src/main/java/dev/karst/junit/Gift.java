package dev.karst.junit;

import dev.karst.Karst;
import java.util.Optional;

/** How a parameter's value comes from a database. */
@FunctionalInterface
interface Gift {
  Object from(TestDatabase database);

  /** How parameters of a type get theirs; empty where they get none. */
  static Optional<Gift> of(Class<?> type) {
    if (type == Karst.class) {
      return Optional.of(TestDatabase::karst);
    }
    if (type == TestClock.class) {
      return Optional.of(TestDatabase::clock);
    }
    if (type == dev.karst.operation.Operations.class) {
      return Optional.of(database -> database.karst().operations());
    }
    if (type == dev.karst.operation.stream.StreamOperations.class) {
      return Optional.of(database -> database.karst().streams());
    }
    return SdkClients.gift(type).or(() -> Repositories.gift(type));
  }
}
