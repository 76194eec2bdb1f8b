package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;

/** The suite through the SDK's client. */
class ConformanceThroughClientTest extends ConformanceSuite {
  @Override
  public Client open() {
    Karst karst = Karst.inMemory();
    Operations operations = new SdkOperations(KarstDynamoDbClient.on(karst));
    return new Client() {
      @Override
      public Operations operations() {
        return operations;
      }

      @Override
      public void close() {
        karst.close();
      }
    };
  }
}
