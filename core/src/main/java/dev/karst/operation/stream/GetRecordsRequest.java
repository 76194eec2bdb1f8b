package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the records that an iterator comes to next.
 *
 * <p>A component that is not given is null.
 *
 * @param shardIterator where to read
 * @param limit how many records at most, 1 to 1,000; 1,000 unless given
 */
public record GetRecordsRequest(@Nullable String shardIterator, @Nullable Integer limit) {
  /** Asks for as many records as one answer holds. */
  public static GetRecordsRequest of(String shardIterator) {
    return new GetRecordsRequest(shardIterator, null);
  }
}
