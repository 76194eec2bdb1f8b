package dev.karst.aws.enhanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.aws.KarstDynamoDbAsyncClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The asynchronous Enhanced Client. */
class EnhancedAsyncClientTest {
  private Karst karst;
  private DynamoDbEnhancedAsyncClient enhanced;
  private DynamoDbAsyncTable<Note> notes;
  private DynamoDbAsyncTable<Order> orders;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    enhanced =
        DynamoDbEnhancedAsyncClient.builder()
            .dynamoDbClient(KarstDynamoDbAsyncClient.on(karst))
            .build();
    notes = enhanced.table("notes", TableSchema.fromImmutableClass(Note.class));
    orders = enhanced.table("orders", TableSchema.fromBean(Order.class));
    notes.createTable().join();
    orders.createTable().join();
  }

  @AfterEach
  void close() {
    karst.close();
  }

  @Test
  void itemsArePutScannedAndBatched() {
    List<CompletableFuture<Void>> puts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      puts.add(notes.putItem(Note.of("n" + i, "text")));
    }
    CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).join();

    List<Note> seen = new ArrayList<>();
    notes.scan(scan -> scan.limit(7)).items().subscribe(seen::add).join();
    assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    List<Note> got = new ArrayList<>();
    enhanced
        .batchGetItem(
            batch ->
                batch.readBatches(
                    ReadBatch.builder(Note.class)
                        .mappedTableResource(notes)
                        .addGetItem(Note.of("n1", ""))
                        .addGetItem(Note.of("n2", ""))
                        .build()))
        .resultsForTable(notes)
        .subscribe(got::add)
        .join();
    assertThat(got).hasSize(2);
    assertThat(notes.deleteItem(Note.of("n1", "")).join()).isEqualTo(Note.of("n1", "text"));
  }

  @Test
  void versionsAreChecked() {
    orders.putItem(Order.of("ann", 1, "open", 30)).join();
    Order order = orders.getItem(Key.builder().partitionValue("ann").sortValue(1).build()).join();
    orders.updateItem(order).join();

    assertThatThrownBy(() -> orders.updateItem(order).join())
        .hasCauseInstanceOf(ConditionalCheckFailedException.class);
  }
}
