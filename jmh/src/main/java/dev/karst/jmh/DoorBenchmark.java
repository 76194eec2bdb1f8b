package dev.karst.jmh;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.aws.KarstDynamoDbClient;
import dev.karst.operation.GetItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.server.KarstServer;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One GetItem of an item of 200 bytes through each of the doors: core's own request, the SDK's
 * client in process, and HTTP over one connection that is kept alive, asked one after the other.
 * Server and asker share the machine.
 *
 * <p>Run with {@code ./karst bench DoorBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class DoorBenchmark {
  private static final int DRAWS = 1 << 16;
  private static final String NOTES = "notes";

  @Param("200000")
  int items;

  private Path directory;
  private Karst karst;
  private DynamoDbClient client;
  private KarstServer server;
  private KeptConnection connection;
  private int[] indexes;
  private int next;

  /** Fills the table and opens the doors. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    Table notes = karst.createTable(new TableDefinition(NOTES, KeySchema.simple("id", KeyType.S)));
    for (int i = 0; i < items; i++) {
      notes.put(
          Item.builder()
              .put("id", id(i))
              .put("version", i)
              .put("title", "a title of some thirty characters")
              .put("author", "somebody")
              .put("text", "a text that makes the item about two hundred bytes long, as orders are")
              .build());
    }
    client = KarstDynamoDbClient.on(karst);
    server = KarstServer.of(karst).start();
    connection = KeptConnection.to(server.port());
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the doors and the database, and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    connection.close();
    server.close();
    client.close();
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** Core's own request. */
  @Benchmark
  public Object core() {
    return karst
        .operations()
        .getItem(
            GetItemRequest.builder(NOTES, Item.of("id", dev.karst.value.AttributeValue.s(nextId())))
                .build());
  }

  /** The SDK's request, in process. */
  @Benchmark
  public Object inProcessClient() {
    String id = nextId();
    return client.getItem(
        software.amazon.awssdk.services.dynamodb.model.GetItemRequest.builder()
            .tableName(NOTES)
            .key(Map.of("id", AttributeValue.fromS(id)))
            .build());
  }

  /** The request as a client of the protocol sends it. */
  @Benchmark
  public Object http() throws IOException {
    return connection.ask(
        "GetItem",
        "{\"TableName\":\"" + NOTES + "\",\"Key\":{\"id\":{\"S\":\"" + nextId() + "\"}}}");
  }

  private static String id(int index) {
    return "note-" + index;
  }

  private String nextId() {
    next = (next + 1) & (DRAWS - 1);
    return id(indexes[next]);
  }
}
