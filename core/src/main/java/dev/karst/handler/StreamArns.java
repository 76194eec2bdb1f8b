package dev.karst.handler;

import dev.karst.engine.StreamEntry;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How requests name streams: by ARN. */
final class StreamArns {
  private static final String STREAM = "/stream/";
  private static final int MIN_LENGTH = 37;
  private static final int MAX_LENGTH = 1024;

  /**
   * What an ARN names.
   *
   * @param label which of the streams of tables with that name
   */
  record Named(String tableName, String label) {}

  private StreamArns() {}

  static void shape(Constraints constraints, String member, @Nullable String arn) {
    constraints.lengthAtLeast(member, arn, MIN_LENGTH).lengthAtMost(member, arn, MAX_LENGTH);
  }

  /**
   * Takes an ARN apart.
   *
   * @throws ValidationException if it is none of a stream
   */
  static Named named(String arn) {
    int stream = arn.lastIndexOf(STREAM);
    String table = stream < 0 ? null : TableNames.ofArn(arn.substring(0, stream));
    if (table == null || stream + STREAM.length() == arn.length()) {
      throw new ValidationException(StreamMessages.invalidArn());
    }
    return new Named(table, arn.substring(stream + STREAM.length()));
  }

  /**
   * The stream that an ARN names.
   *
   * @throws ResourceNotFoundException if there is none
   */
  static StreamEntry find(RequestGate gate, @Nullable String given) {
    String arn = Objects.requireNonNull(given);
    Named named = named(arn);
    return gate.database()
        .changes()
        .find(named.tableName, named.label)
        .orElseThrow(() -> new ResourceNotFoundException(StreamMessages.streamNotFound(arn)));
  }
}
