package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TableDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts changes that a trigger gave up into a table: {@link Trigger.Builder#onFailure(String)}.
 *
 * <p>Each change is an item, so that it can be read and tried again by its own:
 *
 * <table>
 *   <caption>Attributes</caption>
 *   <tr><td>{@code trigger}</td><td>S, partition key</td><td>the trigger's name; the name of the
 *       table whose changes it handles if it has none</td></tr>
 *   <tr><td>{@code sequenceNumber}</td><td>S, sort key</td><td>the change's</td></tr>
 *   <tr><td>{@code tableName}, {@code streamArn}</td><td>S</td><td>where it comes from</td></tr>
 *   <tr><td>{@code condition}</td><td>S</td><td>{@code RetryAttemptsExhausted} or {@code
 *       RecordAgeExceeded}</td></tr>
 *   <tr><td>{@code approximateInvokeCount}</td><td>N</td><td>how often it was tried</td></tr>
 *   <tr><td>{@code error}</td><td>S</td><td>what the handler threw last, if it did</td></tr>
 *   <tr><td>{@code failedAt}</td><td>S</td><td>when it was given up, such as {@code
 *       2026-11-29T10:00:00.000Z}</td></tr>
 *   <tr><td>{@code eventID}, {@code eventName}</td><td>S</td><td>the change's</td></tr>
 *   <tr><td>{@code ApproximateCreationDateTime}</td><td>S</td><td>when it happened</td></tr>
 *   <tr><td>{@code Keys}, {@code NewImage}, {@code OldImage}</td><td>M</td><td>the change's; images
 *       that would make the item too large or too deep are left out</td></tr>
 *   <tr><td>{@code imagesOmitted}</td><td>BOOL</td><td>true if they are</td></tr>
 * </table>
 *
 * <p>Of a change that is given up again only the last item stays.
 */
public final class FailureTable implements FailureHandler {
  private static final String PARTITION_KEY = "trigger";
  private static final String SORT_KEY = "sequenceNumber";

  /** Enough to see what went wrong; an item has other things to hold. */
  private static final int MAX_ERROR_LENGTH = 4000;

  private final Operations operations;
  private final String tableName;
  private final Clock clock;

  private FailureTable(Operations operations, String tableName, Clock clock) {
    this.operations = operations;
    this.tableName = tableName;
    this.clock = clock;
  }

  /** What such a table is like; it may have more, such as indexes or a time to live. */
  public static TableDefinition definition(String tableName) {
    return new TableDefinition(
        tableName, KeySchema.composite(PARTITION_KEY, KeyType.S, SORT_KEY, KeyType.S));
  }

  /**
   * Uses a table.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is none
   * @throws ValidationException if its key is another
   */
  static FailureTable of(Operations operations, String tableName, String source, Clock clock) {
    if (tableName.equals(source)) {
      throw new ValidationException(TriggerMessages.failureTableIsSource(tableName));
    }
    TableDescription table = operations.describeTable(new DescribeTableRequest(tableName)).table();
    if (!KeyAttributes.isKey(table, PARTITION_KEY, SORT_KEY)) {
      throw new ValidationException(
          TriggerMessages.failureTableKey(tableName, PARTITION_KEY, SORT_KEY));
    }
    return new FailureTable(operations, tableName, clock);
  }

  @Override
  public void handle(FailedBatch failed) {
    for (StreamRecord record : failed.records()) {
      operations.putItem(PutItemRequest.builder(tableName, item(failed, record)).build());
    }
  }

  private Item item(FailedBatch failed, StreamRecord record) {
    Item.Builder item =
        Item.builder()
            .put(PARTITION_KEY, failed.triggerName().orElse(failed.tableName()))
            .put(SORT_KEY, record.sequenceNumber())
            .put("tableName", failed.tableName())
            .put("streamArn", failed.streamArn())
            .put("condition", failed.condition().wireName())
            .put("approximateInvokeCount", failed.approximateInvokeCount())
            .put("failedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
            .put("eventID", record.eventId())
            .put("eventName", record.eventName().name())
            .put("ApproximateCreationDateTime", record.approximateCreationDateTime().toString())
            .put("Keys", AttributeValue.m(record.keys().attributes()));
    Throwable error = failed.error();
    if (error != null) {
      item.put("error", storable(error.toString()));
    }
    return withImages(item, record);
  }

  /** Half a surrogate pair has no UTF-8, so the store refuses it; it becomes a question mark. */
  private static String storable(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_ERROR_LENGTH));
    return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Item withImages(Item.Builder item, StreamRecord record) {
    Item without = item.build();
    put(item, "NewImage", record.newImage());
    put(item, "OldImage", record.oldImage());
    Item with = item.build();
    return ItemSize.of(with) <= Limits.MAX_ITEM_SIZE
            && nesting(with.attributes()) <= Limits.MAX_NESTING
        ? with
        : without.toBuilder().put("imagesOmitted", AttributeValue.bool(true)).build();
  }

  private static void put(Item.Builder item, String name, @Nullable Item image) {
    if (image != null) {
      item.put(name, AttributeValue.m(image.attributes()));
    }
  }

  private static int nesting(Map<String, AttributeValue> attributes) {
    return attributes.values().stream().mapToInt(FailureTable::nesting).max().orElse(0);
  }

  /** How many levels a value has; itself is the first. */
  private static int nesting(AttributeValue value) {
    if (value instanceof AttributeValue.M m) {
      return 1 + nesting(m.value());
    } else if (value instanceof AttributeValue.L l) {
      return 1 + l.value().stream().mapToInt(FailureTable::nesting).max().orElse(0);
    }
    return 1;
  }
}
