package dev.karst;

import dev.karst.conformance.Client;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;

/** A database in this process, as the suite speaks to it. */
record KarstClient(Karst karst) implements Client {
  @Override
  public Operations operations() {
    return karst.operations();
  }

  @Override
  public StreamOperations streams() {
    return karst.streams();
  }

  @Override
  public void close() {
    karst.close();
  }
}
