package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.StreamOperations;
import java.time.Clock;

/** Gives each request on streams to the handler of its operation. */
public final class StreamRequestHandlers implements StreamOperations {
  private final RequestGate gate;
  private final Clock clock;
  private final ListStreamsHandler listStreams;
  private final DescribeStreamHandler describeStream;
  private final GetShardIteratorHandler getShardIterator;
  private final GetRecordsHandler getRecords;

  /**
   * @param clock tells how old shard iterators are
   */
  public StreamRequestHandlers(Database database, Clock clock) {
    this(new RequestGate(database, RequestFaults.NONE), clock);
  }

  private StreamRequestHandlers(RequestGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
    this.listStreams = new ListStreamsHandler(gate);
    this.describeStream = new DescribeStreamHandler(gate);
    this.getShardIterator = new GetShardIteratorHandler(gate, clock);
    this.getRecords = new GetRecordsHandler(gate, clock);
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return listStreams.handle(request);
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return describeStream.handle(request);
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return getShardIterator.handle(request);
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return getRecords.handle(request);
  }

  @Override
  public StreamOperations refusing(RequestFaults faults) {
    return faults.isEmpty() ? this : new StreamRequestHandlers(gate.with(faults), clock);
  }
}
