package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.karst.Karst;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Every method of the SDK's interfaces, so that no new version of them slips one through. */
class ClientSurfaceTest {
  private static final Set<String> OPERATIONS =
      Stream.of(Operations.class, StreamOperations.class)
          .flatMap(operations -> Arrays.stream(operations.getMethods()))
          .map(Method::getName)
          .filter(name -> !name.equals("refusing"))
          .collect(Collectors.toSet());

  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  static Stream<Method> synchronous() {
    return Stream.concat(requests(DynamoDbClient.class), requests(DynamoDbStreamsClient.class));
  }

  static Stream<Method> asynchronous() {
    return Stream.concat(
        requests(DynamoDbAsyncClient.class), requests(DynamoDbStreamsAsyncClient.class));
  }

  /** All that take a request, or a consumer that builds one, or stand for an empty one. */
  private static Stream<Method> requests(Class<?> client) {
    Set<String> names =
        Arrays.stream(client.getDeclaredMethods())
            .filter(
                method ->
                    method.getParameterCount() == 1
                        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(names).hasSizeGreaterThanOrEqualTo(4);
    return Arrays.stream(client.getDeclaredMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> names.contains(method.getName()));
  }

  @Test
  void nothingElseIsInTheInterfaces() {
    for (Class<?> client : Set.of(DynamoDbClient.class, DynamoDbAsyncClient.class)) {
      assertThat(others(client)).containsExactlyInAnyOrder("waiter", "serviceClientConfiguration");
    }
    for (Class<?> client : Set.of(DynamoDbStreamsClient.class, DynamoDbStreamsAsyncClient.class)) {
      assertThat(others(client)).containsExactly("serviceClientConfiguration");
    }
  }

  private static Stream<String> others(Class<?> client) {
    Set<Method> known = requests(client).collect(Collectors.toSet());
    return Arrays.stream(client.getDeclaredMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !known.contains(method))
        .map(Method::getName)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("synchronous")
  void everyOperationIsAnsweredOrUnknown(Method method) throws Exception {
    AwsClient client =
        isOf(DynamoDbClient.class, method)
            ? KarstDynamoDbClient.on(karst)
            : KarstDynamoDbStreamsClient.on(karst);
    Object[] arguments = arguments(method);

    Throwable thrown =
        catchThrowable(
            () -> {
              Object answer = invoke(client, method, arguments);
              if (answer instanceof Iterable<?> pages) {
                pages.iterator().next();
              }
            });

    check(method, thrown);
  }

  @ParameterizedTest
  @MethodSource("asynchronous")
  void everyOperationIsAnsweredOrUnknownLater(Method method) throws Exception {
    AwsClient client =
        isOf(DynamoDbAsyncClient.class, method)
            ? KarstDynamoDbAsyncClient.on(karst)
            : KarstDynamoDbStreamsAsyncClient.on(karst);

    Object answer = invoke(client, method, arguments(method));
    CompletableFuture<?> future =
        answer instanceof Publisher<?> pages ? first(pages) : (CompletableFuture<?>) answer;
    Throwable thrown = catchThrowable(future::join);

    check(method, thrown instanceof CompletionException ? thrown.getCause() : thrown);
  }

  private static boolean isOf(Class<?> client, Method method) {
    return method.getDeclaringClass() == client;
  }

  private static void check(Method method, Throwable thrown) {
    String operation = method.getName().replace("Paginator", "");
    if (!OPERATIONS.contains(operation)) {
      assertThat(thrown)
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e -> {
                assertThat(e.statusCode()).isEqualTo(400);
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Karst has no operation "
                            + operation.substring(0, 1).toUpperCase(Locale.ROOT)
                            + operation.substring(1));
                assertThat(e.requestId()).hasSize(52);
              });
    } else if (Set.of("listTables", "describeLimits", "listStreams").contains(operation)) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown)
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }
  }

  private static Object[] arguments(Method method) throws ReflectiveOperationException {
    if (method.getParameterCount() == 0) {
      return new Object[0];
    }
    Class<?> parameter = method.getParameterTypes()[0];
    if (parameter == Consumer.class) {
      Consumer<Object> nothing = builder -> {};
      return new Object[] {nothing};
    }
    Object builder = parameter.getMethod("builder").invoke(null);
    Method build = builder.getClass().getMethod("build");
    build.setAccessible(true);
    return new Object[] {build.invoke(builder)};
  }

  private static Object invoke(Object client, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static <T> CompletableFuture<T> first(Publisher<T> pages) {
    CompletableFuture<T> first = new CompletableFuture<>();
    pages.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Subscription subscription) {
            subscription.request(1);
          }

          @Override
          public void onNext(T page) {
            first.complete(page);
          }

          @Override
          public void onError(Throwable e) {
            first.completeExceptionally(e);
          }

          @Override
          public void onComplete() {
            first.complete(null);
          }
        });
    return first;
  }
}
