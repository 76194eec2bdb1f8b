package dev.karst.server.protocol;

import dev.karst.operation.RequestFaults;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of core between a reader of its requests and a writer of its answers.
 *
 * @param database core's operations for a request with faults
 * @param table names the one table that a request is about
 * @param operation carries a request out and writes the answer
 * @param <P> core's operations
 * @param <Q> its requests
 */
record TypedOperation<P, Q>(
    String name,
    Function<RequestFaults, P> database,
    ObjectReader<?, Q> reader,
    Function<Q, @Nullable String> table,
    BiFunction<P, Q, byte[]> operation)
    implements JsonOperation {
  @Override
  public JsonCall read(byte[] body) {
    return new Call<>(this, RequestBody.read(body, reader));
  }

  /** A request of an operation. */
  private record Call<P, Q>(TypedOperation<P, Q> of, RequestBody.Read<Q> read) implements JsonCall {
    @Override
    public Optional<String> tableName() {
      return Optional.ofNullable(of.table().apply(read.request()));
    }

    /** What the request says that its type cannot hold is for core to refuse, in its order. */
    @Override
    public byte[] run() {
      return of.operation().apply(of.database().apply(read.faults()), read.request());
    }
  }
}
