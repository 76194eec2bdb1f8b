package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.aws.testing.SdkStreamOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The suite through the SDK's asynchronous clients, each answer waited for. */
class ConformanceThroughAsyncClientTest extends ConformanceSuite {
  @Override
  public Client open() {
    Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    Operations operations =
        new SdkOperations(
            waiting(
                DynamoDbClient.class,
                DynamoDbAsyncClient.class,
                KarstDynamoDbAsyncClient.on(karst)));
    StreamOperations streams =
        new SdkStreamOperations(
            waiting(
                DynamoDbStreamsClient.class,
                DynamoDbStreamsAsyncClient.class,
                KarstDynamoDbStreamsAsyncClient.on(karst)));
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

  /** The interfaces have the same methods but for the futures. */
  private static <C, A> C waiting(Class<C> type, Class<A> asyncType, A client) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object future =
                  asyncType
                      .getMethod(method.getName(), method.getParameterTypes())
                      .invoke(client, arguments);
              try {
                return ((CompletableFuture<?>) future).join();
              } catch (CompletionException e) {
                throw e.getCause();
              }
            }));
  }
}
