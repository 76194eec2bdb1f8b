package dev.karst.server.protocol;

import dev.karst.operation.Operations;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of core between a reader of its requests and a writer of its answers.
 *
 * @param tableName of the one table that a request is about
 * @param operation carries a request out and writes the answer
 * @param <Q> its requests
 */
record TypedOperation<Q>(
    String name,
    Operations operations,
    ObjectReader<?, Q> reader,
    Function<Q, @Nullable String> tableName,
    BiFunction<Operations, Q, byte[]> operation)
    implements JsonOperation {
  @Override
  public JsonCall read(byte[] body) {
    return new Call<>(this, RequestBody.read(body, reader));
  }

  /** A request of an operation. */
  private record Call<Q>(TypedOperation<Q> of, RequestBody.Read<Q> read) implements JsonCall {
    @Override
    public Optional<String> tableName() {
      return Optional.ofNullable(of.tableName().apply(read.request()));
    }

    /** What the request says that its type cannot hold is for core to refuse, in its order. */
    @Override
    public byte[] run() {
      return of.operation().apply(of.operations().refusing(read.faults()), read.request());
    }
  }
}
