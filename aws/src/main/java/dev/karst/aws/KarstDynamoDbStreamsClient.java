package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.error.KarstException;
import dev.karst.operation.stream.StreamOperations;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * The AWS SDK's client of tables' streams, answered by a database in this process. Safe for use by
 * many threads.
 *
 * <p>It answers and fails as {@link KarstDynamoDbClient} does.
 */
public final class KarstDynamoDbStreamsClient implements DynamoDbStreamsClient {
  private final StreamOperations streams;

  private volatile boolean closed;

  KarstDynamoDbStreamsClient(StreamOperations streams) {
    this.streams = streams;
  }

  /** A client of a database. */
  public static DynamoDbStreamsClient on(Karst karst) {
    return new KarstDynamoDbStreamsClient(karst.streams());
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return answer(
        request, StreamRequests::list, StreamOperations::listStreams, StreamResponses::list);
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return answer(
        request,
        StreamRequests::describe,
        StreamOperations::describeStream,
        StreamResponses::describe);
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return answer(
        request,
        StreamRequests::iterator,
        StreamOperations::getShardIterator,
        StreamResponses::iterator);
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return answer(
        request, StreamRequests::records, StreamOperations::getRecords, StreamResponses::records);
  }

  /**
   * Answers a request.
   *
   * @param read makes core's request of the SDK's, and notes what core's types cannot hold
   * @param operation answers core's request
   * @param write makes the SDK's response of core's
   */
  private <Q, R, A, W> W answer(
      Q request,
      BiFunction<Q, FaultNotes, R> read,
      BiFunction<StreamOperations, R, A> operation,
      Function<A, W> write) {
    if (closed) {
      throw new IllegalStateException(AwsMessages.clientClosed());
    }
    try {
      FaultNotes faults = new FaultNotes();
      R asked = read.apply(request, faults);
      return write.apply(operation.apply(faults.answeredBy(streams), asked));
    } catch (KarstException e) {
      throw SdkErrors.STREAMS.of(e);
    }
  }

  @Override
  public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
    return ClientConfiguration.STREAMS;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "KarstDynamoDbStreamsClient[" + state() + "]";
  }

  String state() {
    return closed ? "closed" : "open";
  }
}
