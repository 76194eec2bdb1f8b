package dev.karst;

import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;

/** The suite against a database in memory. */
class InMemoryConformanceTest extends ConformanceSuite {
  @Override
  public Client open() {
    return new KarstClient(Karst.withoutDirectory().itemsPerTable(10_000).open());
  }
}
