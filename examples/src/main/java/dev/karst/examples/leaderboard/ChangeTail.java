package dev.karst.examples.leaderboard;

import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what comes in a table's stream from now on, by DynamoDB's four operations. */
final class ChangeTail {
  private final StreamOperations streams;
  private final List<@Nullable String> iterators = new ArrayList<>();

  /** Begins behind the last change of the table, whose stream is its only one. */
  ChangeTail(StreamOperations streams, String table) {
    this.streams = streams;
    streams
        .listStreams(new ListStreamsRequest(table, null, null))
        .streams()
        .forEach(stream -> addShards(stream.streamArn()));
  }

  private void addShards(String stream) {
    streams
        .describeStream(DescribeStreamRequest.of(stream))
        .streamDescription()
        .shards()
        .forEach(
            shard ->
                iterators.add(
                    streams
                        .getShardIterator(
                            GetShardIteratorRequest.of(
                                stream, shard.shardId(), ShardIteratorType.LATEST))
                        .shardIterator()));
  }

  /** What came since the last time. */
  List<StreamRecord> read() {
    List<StreamRecord> records = new ArrayList<>();
    iterators.replaceAll(
        iterator -> {
          if (iterator == null) {
            return null;
          }
          GetRecordsResponse answer = streams.getRecords(GetRecordsRequest.of(iterator));
          records.addAll(answer.records());
          return answer.nextShardIterator();
        });
    return records;
  }
}
