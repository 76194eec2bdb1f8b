package dev.karst.server.protocol;

import dev.karst.operation.RequestFaults;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one service, by what clients call them: {@code DynamoDB_20120810.PutItem}.
 *
 * @param <P> core's operations that carry them out
 */
final class JsonService<P> {
  private final String targetStart;
  private final Function<RequestFaults, P> database;
  private final Map<String, JsonOperation> byTarget = new HashMap<>();

  /**
   * A service without operations.
   *
   * @param target what its clients write before the name of an operation and a dot
   * @param database core's operations for a request with faults
   */
  JsonService(String target, Function<RequestFaults, P> database) {
    this.targetStart = target + ".";
    this.database = database;
  }

  Optional<JsonOperation> find(String target) {
    return Optional.ofNullable(byTarget.get(target));
  }

  <Q, A> void add(
      String name,
      ObjectReader<?, Q> reader,
      Function<Q, @Nullable String> table,
      BiFunction<P, Q, A> operation,
      ValueWriter<A> writer) {
    add(
        new TypedOperation<>(
            name,
            database,
            reader,
            table,
            (answering, request) -> Json.bytes(writer, operation.apply(answering, request))));
  }

  /** Adds an operation whose requests are not about one table. */
  <Q, A> void add(
      String name,
      ObjectReader<?, Q> reader,
      BiFunction<P, Q, A> operation,
      ValueWriter<A> writer) {
    add(name, reader, JsonService::none, operation, writer);
  }

  /** Adds an operation of a resource whose answer is an empty body. */
  <Q> void addSilent(String name, ObjectReader<?, Q> reader, BiConsumer<P, Q> operation) {
    add(
        new TypedOperation<>(
            name,
            database,
            reader,
            JsonService::none,
            (answering, request) -> {
              operation.accept(answering, request);
              return new byte[0];
            }));
  }

  private void add(JsonOperation operation) {
    byTarget.put(targetStart + operation.name(), operation);
  }

  private static @Nullable String none(Object request) {
    return null;
  }
}
