package dev.karst.operation.stream;

import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record whose parts are all there. */
record GivenStreamRecord(
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
    @Nullable UserIdentity userIdentity)
    implements StreamRecord {}
