package dev.karst;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.KeyBytes;
import dev.karst.engine.ItemAccess;
import dev.karst.engine.WriteOutcome;
import dev.karst.error.TriggerMessages;
import dev.karst.expression.Condition;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import dev.karst.trigger.ConsumerName;
import dev.karst.trigger.Trigger;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A typed table in this process. */
final class EngineTable<T> implements TypedTable<T> {
  private final ItemAccess<T> items;
  private final EngineReader<T> reader;
  private final Clock clock;
  private final Function<String, Trigger.Builder> triggers;
  private final Consumer<String> expiry;

  /**
   * @param clock the database's
   * @param triggers begins to build a trigger on the both images of a table's changes
   * @param expiry makes the items expire by an attribute
   */
  EngineTable(
      ItemAccess<T> items,
      Clock clock,
      Function<String, Trigger.Builder> triggers,
      Consumer<String> expiry) {
    this.expiry = expiry;
    this.items = items;
    this.clock = clock;
    this.reader = new EngineReader<>(items.reader());
    this.triggers = triggers;
  }

  @Override
  public TableDefinition definition() {
    return items.definition();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public KeyBytes key() {
    return items.key();
  }

  @Override
  public @Nullable T find(KeyBytes key) {
    return items.find(key);
  }

  @Override
  public void put(T object) {
    items.put(object, null, false);
  }

  @Override
  public WriteResult<T> put(T object, Condition condition) {
    return result(object, items.put(object, condition, false));
  }

  @Override
  public boolean delete(KeyBytes key) {
    return items.delete(key);
  }

  @Override
  public WriteResult<T> delete(T object, Condition condition) {
    return result(object, items.deleteObject(object, condition));
  }

  @Override
  public Optional<String> indexName() {
    return Optional.empty();
  }

  @Override
  public Page<T> query(TypedQuery query, int limit, Position from) {
    return reader.query(query, limit, from);
  }

  @Override
  public Page<T> scan(TypedScan scan, int limit, Position from) {
    return reader.scan(scan, limit, from);
  }

  @Override
  public <P> TypedReader<P> as(ItemDecoder<P> decoder) {
    return reader.as(decoder);
  }

  @Override
  public WriteResult<T> update(
      KeyBytes key, UpdateExpression update, @Nullable Condition condition, boolean wantBefore) {
    WriteOutcome<T> outcome = items.update(key, update, condition, wantBefore);
    T updated = outcome.updated();
    return updated == null
        ? new WriteResult.Rejected<>(Optional.ofNullable(outcome.previous()))
        : new WriteResult.Written<>(updated, Optional.ofNullable(outcome.previous()));
  }

  @Override
  public void expireBy(String attribute) {
    expiry.accept(attribute);
  }

  @Override
  public <P> TypedReader<P> index(String name, ItemDecoder<P> decoder) {
    return new EngineReader<>(items.reader().index(name, decoder));
  }

  @Override
  public TypedWrite preparePut(T object, @Nullable Condition condition) {
    return new EngineWrite(items.preparePut(object, condition));
  }

  @Override
  public TypedWrite prepareDelete(KeyBytes key, @Nullable Condition condition) {
    return new EngineWrite(items.prepareDelete(key, condition));
  }

  @Override
  public TypedWrite prepareUpdate(
      KeyBytes key, UpdateExpression update, @Nullable Condition condition) {
    return new EngineWrite(items.prepareUpdate(key, update, condition));
  }

  @Override
  public TypedWrite prepareCheck(KeyBytes key, Condition condition) {
    return new EngineWrite(items.prepareCheck(key, condition));
  }

  @Override
  public Subscription onChange(Consumer<? super Change<T>> handler) {
    return TypedChanges.subscribe(trigger(), items, handler, label(null));
  }

  @Override
  public Subscription onChange(String name, Consumer<? super Change<T>> handler) {
    ConsumerName.checked(name); // before the stream is enabled for it
    return TypedChanges.subscribe(trigger().named(name), items, handler, label(name));
  }

  private String label(@Nullable String name) {
    return TriggerMessages.trigger(name, definition().name());
  }

  private Trigger.Builder trigger() {
    return triggers.apply(definition().name());
  }

  private WriteResult<T> result(T object, WriteOutcome<T> outcome) {
    return outcome.written()
        ? new WriteResult.Written<>(object)
        : new WriteResult.Rejected<>(Optional.ofNullable(outcome.previous()));
  }
}
