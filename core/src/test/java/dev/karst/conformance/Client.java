package dev.karst.conformance;

import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;

/** A database of one test's own, empty when it is opened, and the way the suite speaks to it. */
public interface Client extends AutoCloseable {
  Operations operations();

  StreamOperations streams();

  @Override
  void close();
}
