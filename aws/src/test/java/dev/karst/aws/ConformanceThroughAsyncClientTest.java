package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The suite through the SDK's asynchronous client, each answer waited for. */
class ConformanceThroughAsyncClientTest extends ConformanceSuite {
  @Override
  public Client open() {
    Karst karst = Karst.inMemory();
    Operations operations = new SdkOperations(waiting(KarstDynamoDbAsyncClient.on(karst)));
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

  /** The interfaces have the same methods but for the futures. */
  private static DynamoDbClient waiting(DynamoDbAsyncClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              Object future =
                  DynamoDbAsyncClient.class
                      .getMethod(method.getName(), method.getParameterTypes())
                      .invoke(client, arguments);
              try {
                return ((CompletableFuture<?>) future).join();
              } catch (CompletionException e) {
                throw e.getCause();
              }
            });
  }
}
