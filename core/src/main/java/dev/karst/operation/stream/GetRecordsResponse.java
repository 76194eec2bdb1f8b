package dev.karst.operation.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link GetRecordsRequest}.
 *
 * @param records in their order, at most 1,000 and 1 MB; none may mean that none were found yet
 * @param nextShardIterator where to go on; null if the shard is closed and was read to its end
 */
public record GetRecordsResponse(List<StreamRecord> records, @Nullable String nextShardIterator) {
  public GetRecordsResponse {
    records = List.copyOf(records);
  }
}
