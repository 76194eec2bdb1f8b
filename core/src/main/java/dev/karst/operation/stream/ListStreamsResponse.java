package dev.karst.operation.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link ListStreamsRequest}.
 *
 * @param streams in the order of their ARNs
 * @param lastEvaluatedStreamArn the last of them if there are more; null if there are not
 */
public record ListStreamsResponse(
    List<StreamSummary> streams, @Nullable String lastEvaluatedStreamArn) {
  public ListStreamsResponse {
    streams = List.copyOf(streams);
  }
}
