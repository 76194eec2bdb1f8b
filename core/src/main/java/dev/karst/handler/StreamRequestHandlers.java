package dev.karst.handler;

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

/** Gives each request on streams to the handler of its operation. */
public final class StreamRequestHandlers implements StreamOperations {
  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    throw new UnsupportedOperationException("ListStreams");
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    throw new UnsupportedOperationException("DescribeStream");
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    throw new UnsupportedOperationException("GetShardIterator");
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    throw new UnsupportedOperationException("GetRecords");
  }

  @Override
  public StreamOperations refusing(RequestFaults faults) {
    return this;
  }
}
