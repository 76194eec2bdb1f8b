package dev.karst.operation.stream;

import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of one item. DynamoDB's {@code Record} and the {@code StreamRecord} in it are one here.
 *
 * <p>Immutable. Records that are read from a database decode what they are asked for, and keep it:
 * a reader pays for what it looks at.
 */
public interface StreamRecord {
  /** The version of the form that records have in DynamoDB. */
  String EVENT_VERSION = "1.1";

  /** The service that records come from in DynamoDB. */
  String EVENT_SOURCE = "aws:dynamodb";

  /** Names the change; given again whenever the same change is read again. */
  String eventId();

  /** What happened. */
  EventName eventName();

  /** The region in the ARNs of the database's tables. */
  String awsRegion();

  /** When it happened; GetRecords tells whole seconds. */
  Instant approximateCreationDateTime();

  /** The attributes of the item's key. */
  Item keys();

  /** The item as it was afterwards; null if it is gone, or records do not show it. */
  @Nullable Item newImage();

  /** The item as it was before; null if there was none, or records do not show it. */
  @Nullable Item oldImage();

  /**
   * Digits, always as many: a later change of the shard has a larger one, as a number and as a
   * text.
   */
  String sequenceNumber();

  /** The bytes of key and images, as items are counted. */
  long sizeBytes();

  /** What records show. */
  StreamViewType streamViewType();

  /** Given if the store made the change by itself. */
  @Nullable UserIdentity userIdentity();

  /** A record of what it is to say. */
  static StreamRecord of(
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
    return new GivenStreamRecord(
        eventId,
        eventName,
        awsRegion,
        approximateCreationDateTime,
        keys,
        newImage,
        oldImage,
        sequenceNumber,
        sizeBytes,
        streamViewType,
        userIdentity);
  }
}
