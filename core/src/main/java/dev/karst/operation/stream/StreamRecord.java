package dev.karst.operation.stream;

import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of one item. DynamoDB's {@code Record} and the {@code StreamRecord} in it are one here.
 *
 * @param eventId names the change; given again whenever the same change is read again
 * @param eventName what happened
 * @param awsRegion the region in the ARNs of the database's tables
 * @param approximateCreationDateTime when it happened; GetRecords tells whole seconds
 * @param keys the attributes of the item's key
 * @param newImage the item as it was afterwards; null if it is gone, or records do not show it
 * @param oldImage the item as it was before; null if there was none, or records do not show it
 * @param sequenceNumber digits, always as many: a later change of the shard has a larger one, as a
 *     number and as a text
 * @param sizeBytes the bytes of key and images, as items are counted
 * @param streamViewType what records show
 * @param userIdentity given if the store made the change by itself
 */
public record StreamRecord(
    String eventId,
    EventName eventName,
    String awsRegion,
    Instant approximateCreationDateTime,
    Item keys,
    @Nullable Item newImage,
    @Nullable Item oldImage,
    String sequenceNumber,
    long sizeBytes,
    StreamViewType streamViewType,
    @Nullable UserIdentity userIdentity) {
  /** The version of the form that records have in DynamoDB. */
  public static final String EVENT_VERSION = "1.1";

  /** The service that records come from in DynamoDB. */
  public static final String EVENT_SOURCE = "aws:dynamodb";
}
