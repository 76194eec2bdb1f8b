package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/** Operations that are done later: where, when, and how they fail. */
class KarstDynamoDbAsyncClientTest {
  private static final Map<String, AttributeValue> X = Map.of("id", fromS("x"));

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Karst karst;
  private DynamoDbAsyncClient shared;
  private DynamoDbAsyncClient driven;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    Tables.create(KarstDynamoDbClient.on(karst), "tab");
    shared = KarstDynamoDbAsyncClient.on(karst);
    driven = KarstDynamoDbAsyncClient.on(karst, waiting::add);
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private CompletableFuture<GetItemResponse> get(DynamoDbAsyncClient client, String table) {
    return client.getItem(get -> get.tableName(table).key(X));
  }

  @Test
  void answersComeLater() {
    CompletableFuture<PutItemResponse> put =
        driven.putItem(request -> request.tableName("tab").item(X));
    assertThat(put).isNotDone();
    assertThat(get(shared, "tab").join().hasItem()).isFalse();

    waiting.remove().run();

    assertThat(put.join().responseMetadata().requestId()).hasSize(52);
    assertThat(get(shared, "tab").join().item()).isEqualTo(X);
  }

  @Test
  void theSharedThreadsAreDaemons() {
    Thread[] thread = new Thread[1];
    CompletableFuture<Void> seen = new CompletableFuture<>();
    AsyncThreads.SHARED.execute(
        () -> {
          thread[0] = Thread.currentThread();
          seen.complete(null);
        });
    seen.join();

    assertThat(thread[0].isDaemon()).isTrue();
    assertThat(thread[0].getName()).startsWith("karst-async-");
  }

  @Test
  void aFutureFailsWithTheSdksException() {
    CompletableFuture<GetItemResponse> failed = get(shared, "none");

    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ResourceNotFoundException.class);
    List<Throwable> told = new ArrayList<>();
    failed.whenComplete((answer, e) -> told.add(e)).exceptionally(e -> null).join();
    assertThat(told).hasOnlyElementsOfType(ResourceNotFoundException.class);
  }

  @Test
  void whatIsNotTheSdksIsPutIntoItsException() {
    assertThatThrownBy(() -> shared.getItem((GetItemRequest) null).join())
        .hasCauseInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void aCancelledOperationIsNotDone() {
    CompletableFuture<PutItemResponse> put =
        driven.putItem(request -> request.tableName("tab").item(X));
    put.cancel(true);
    waiting.remove().run();

    assertThatThrownBy(put::join).isInstanceOf(CancellationException.class);
    assertThat(get(shared, "tab").join().hasItem()).isFalse();
  }

  @Test
  void aClosedClientFailsAndTheDatabaseStaysOpen() {
    shared.close();

    assertThatThrownBy(() -> get(shared, "tab").join())
        .hasCauseInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The client is closed");
    assertThat(shared).hasToString("KarstDynamoDbAsyncClient[closed]");
    CompletableFuture<GetItemResponse> other = get(driven, "tab");
    waiting.remove().run();
    assertThat(other.join().hasItem()).isFalse();
  }

  @Test
  void anExecutorThatTakesNoMoreIsTold() {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdown();

    assertThatThrownBy(() -> get(KarstDynamoDbAsyncClient.on(karst, ended), "tab").join())
        .hasCauseInstanceOf(SdkClientException.class)
        .hasMessageContaining("takes no more operations");
  }

  @Test
  void manyAtOnceAreAllDone() {
    List<CompletableFuture<?>> puts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String id = "i" + i;
      puts.add(shared.putItem(put -> put.tableName("tab").item(Map.of("id", fromS(id)))));
    }
    CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).join();

    List<String> seen = new ArrayList<>();
    shared
        .scanPaginator(scan -> scan.tableName("tab").limit(300))
        .items()
        .subscribe(item -> seen.add(item.get("id").s()))
        .join();
    assertThat(seen).hasSize(2_000).doesNotHaveDuplicates();
  }

  @Test
  void waitersWait() {
    try (var waiter = shared.waiter()) {
      assertThat(
              waiter
                  .waitUntilTableExists(table -> table.tableName("tab"))
                  .join()
                  .matched()
                  .response())
          .isPresent();
      shared.deleteTable(table -> table.tableName("tab")).join();
      assertThat(
              waiter
                  .waitUntilTableNotExists(table -> table.tableName("tab"))
                  .join()
                  .matched()
                  .exception())
          .containsInstanceOf(ResourceNotFoundException.class);
    }
  }

  /** As with the SDK's own client: who does not close a waiter leaves no thread behind. */
  @Test
  void waitersShareATimer() {
    for (int i = 0; i < 3; i++) {
      DynamoDbAsyncWaiter waiter = shared.waiter();
      assertThatThrownBy(
              () ->
                  waiter
                      .waitUntilTableExists(
                          table -> table.tableName("none"),
                          wait ->
                              wait.maxAttempts(2)
                                  .backoffStrategyV2(
                                      BackoffStrategy.fixedDelayWithoutJitter(
                                          Duration.ofMillis(1))))
                      .join())
          .hasMessageContaining("exceeded the max retry attempts");
      if (i == 0) {
        waiter.close();
      }
    }

    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("(sdk-waiter|karst-timer).*"))
            .toList();
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).getName()).startsWith("karst-timer-");
    assertThat(threads.get(0).isDaemon()).isTrue();
  }
}
