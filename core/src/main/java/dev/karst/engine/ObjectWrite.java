package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.expression.Condition;
import dev.karst.expression.UpdateExpression;
import dev.karst.schema.TableDefinition;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item of a table of objects, for a transaction. Immutable; an object to put is
 * encoded by the transaction.
 */
public final class ObjectWrite<T> {
  /** What it does. */
  enum Kind {
    PUT,
    DELETE,
    UPDATE,
    CHECK
  }

  private static final byte[] NO_KEY = {};

  private final ItemAccess<T> items;
  private final Kind kind;
  private final @Nullable T object;
  private final byte[] partition;
  private final byte[] sort;
  private final @Nullable UpdateExpression update;
  private final @Nullable Condition condition;

  private ObjectWrite(
      ItemAccess<T> items,
      Kind kind,
      @Nullable T object,
      byte[] partition,
      byte[] sort,
      @Nullable UpdateExpression update,
      @Nullable Condition condition) {
    this.items = items;
    this.kind = kind;
    this.object = object;
    this.partition = partition;
    this.sort = sort;
    this.update = update;
    this.condition = condition;
  }

  private static <T> ObjectWrite<T> ofKey(
      ItemAccess<T> items,
      Kind kind,
      KeyBytes key,
      @Nullable UpdateExpression update,
      @Nullable Condition condition) {
    return new ObjectWrite<>(
        items,
        kind,
        null,
        Arrays.copyOf(key.partitionBytes(), key.partitionLength()),
        Arrays.copyOf(key.sortBytes(), key.sortLength()),
        update,
        condition);
  }

  static <T> ObjectWrite<T> put(ItemAccess<T> items, T object, @Nullable Condition condition) {
    return new ObjectWrite<>(items, Kind.PUT, object, NO_KEY, NO_KEY, null, condition);
  }

  static <T> ObjectWrite<T> delete(
      ItemAccess<T> items, KeyBytes key, @Nullable Condition condition) {
    return ofKey(items, Kind.DELETE, key, null, condition);
  }

  static <T> ObjectWrite<T> update(
      ItemAccess<T> items, KeyBytes key, UpdateExpression update, @Nullable Condition condition) {
    return ofKey(items, Kind.UPDATE, key, update, condition);
  }

  static <T> ObjectWrite<T> check(ItemAccess<T> items, KeyBytes key, Condition condition) {
    return ofKey(items, Kind.CHECK, key, null, condition);
  }

  /** The same under one more condition. */
  public ObjectWrite<T> when(Condition more) {
    Condition both = condition == null ? more : condition.and(more);
    items.checkCondition(both);
    return new ObjectWrite<>(items, kind, object, partition, sort, update, both);
  }

  /** The table it writes to. */
  public TableDefinition definition() {
    return items.definition();
  }

  /** The object to put; null for what puts none. */
  public @Nullable T object() {
    return object;
  }

  ItemAccess<T> items() {
    return items;
  }

  Kind kind() {
    return kind;
  }

  @Nullable UpdateExpression update() {
    return update;
  }

  @Nullable Condition condition() {
    return condition;
  }

  /** Begins the write; checks and encodes what needs no item before. */
  void begin(PendingWrite pending) {
    items.begin(pending, condition);
    if (object != null) {
      items.ask(object, pending);
      return;
    }
    pending.key.copyFrom(partition, 0, partition.length, sort, 0, sort.length);
    if (update != null) {
      pending.update(update);
    } else if (kind == Kind.DELETE) {
      pending.delete();
    } else {
      pending.check();
    }
  }

  /** The write as text: what it does, the table, and the key, such as {@code put t {id: a}}. */
  String describe(KeyBytes key) {
    return kind.name().toLowerCase(Locale.ROOT)
        + " "
        + definition().name()
        + " "
        + KeyNotation.of(definition().key(), key);
  }
}
