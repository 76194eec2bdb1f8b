package dev.karst.operation.stream;

import dev.karst.operation.RequestFaults;

/**
 * Everything that can be asked of the streams of a database, an operation a method. Safe for use by
 * many threads.
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} for what DynamoDB refuses,
 * with its message, {@link dev.karst.error.ResourceNotFoundException} for a stream or shard that is
 * not there, and {@link dev.karst.error.StoreUnavailableException} once the database is closed.
 */
public interface StreamOperations {
  /** Lists a page of the streams of one table or of all, disabled ones among them for 24 hours. */
  ListStreamsResponse listStreams(ListStreamsRequest request);

  /** Tells what a stream is like, and a page of its shards. */
  DescribeStreamResponse describeStream(DescribeStreamRequest request);

  /**
   * Gives an iterator to read a shard from a place on; it can be used for 15 minutes.
   *
   * @throws dev.karst.error.TrimmedDataAccessException if the place is more than 24 hours back
   */
  GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request);

  /**
   * Reads the records of a shard that come next.
   *
   * @throws dev.karst.error.ExpiredIteratorException if the iterator is older than 15 minutes
   * @throws dev.karst.error.TrimmedDataAccessException if its place is more than 24 hours back
   */
  GetRecordsResponse getRecords(GetRecordsRequest request);

  /**
   * The same operations for a request with faults: each refuses it, whatever else it says, with
   * what DynamoDB would have said first. Without faults these operations themselves.
   */
  StreamOperations refusing(RequestFaults faults);
}
