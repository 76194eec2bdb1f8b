package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.aws.testing.SdkStreamOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;

/** The suite through the SDK's clients. */
class ConformanceThroughClientTest extends ConformanceSuite {
  @Override
  public Client open() {
    Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    Operations operations = new SdkOperations(KarstDynamoDbClient.on(karst));
    StreamOperations streams = new SdkStreamOperations(KarstDynamoDbStreamsClient.on(karst));
    return new Client() {
      @Override
      public Operations operations() {
        return operations;
      }

      @Override
      public StreamOperations streams() {
        return streams;
      }

      @Override
      public void close() {
        karst.close();
      }
    };
  }
}
