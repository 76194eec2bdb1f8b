package dev.karst;

import dev.karst.codec.ItemKeys;
import dev.karst.codec.KeyBytes;
import dev.karst.engine.ItemAccess;
import dev.karst.engine.WriteOutcome;
import dev.karst.error.ConditionalCheckFailedException;
import dev.karst.error.Messages;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.Page;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.value.Item;
import java.util.Optional;

/**
 * A table whose items have no class of their own. Safe for use by many threads.
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} for what DynamoDB refuses,
 * {@link dev.karst.error.ResourceNotFoundException} once the table is deleted, and {@link
 * dev.karst.error.StoreUnavailableException} once the database is closed.
 */
public final class Table {
  private final ItemAccess<Item> items;
  private final ItemKeys keys;

  Table(ItemAccess<Item> items, ItemKeys keys) {
    this.items = items;
    this.keys = keys;
  }

  public TableDefinition definition() {
    return items.definition();
  }

  public TableDescription describe() {
    return items.describe();
  }

  /** Writes the item, replacing one with the same key. */
  public void put(Item item) {
    items.put(item, null, false);
  }

  /**
   * Writes an item.
   *
   * @return the item that was replaced, if the request asks for it and there was one
   * @throws ConditionalCheckFailedException if the request's condition does not hold
   */
  public Optional<Item> put(PutItemRequest request) {
    return previous(
        items.put(request.item(), request.condition().orElse(null), request.returnOld()));
  }

  /**
   * The item with that key.
   *
   * @param key the attributes of the primary key, and no other
   */
  public Optional<Item> get(Item key) {
    return Optional.ofNullable(items.find(encode(key)));
  }

  /**
   * Deletes the item with that key, if there is one.
   *
   * @param key the attributes of the primary key, and no other
   */
  public void delete(Item key) {
    items.delete(encode(key), null, false);
  }

  /**
   * Deletes an item.
   *
   * @return the item that was deleted, if the request asks for it and there was one
   * @throws ConditionalCheckFailedException if the request's condition does not hold
   */
  public Optional<Item> delete(DeleteItemRequest request) {
    return previous(
        items.delete(encode(request.key()), request.condition().orElse(null), request.returnOld()));
  }

  /** A page of one partition's items. */
  public Page<Item> query(QueryRequest request) {
    KeyBytes partition = items.key();
    keys.writePartition(request.partition(), partition);
    return items.query(
        partition, request.sortKey(), request.forward(), request.limit(), request.start());
  }

  /** A page of all items. */
  public Page<Item> scan(ScanRequest request) {
    return items.scan(request.limit(), request.start());
  }

  private KeyBytes encode(Item key) {
    KeyBytes encoded = items.key();
    keys.writeExactly(key, encoded);
    return encoded;
  }

  private static Optional<Item> previous(WriteOutcome<Item> outcome) {
    if (!outcome.written()) {
      throw new ConditionalCheckFailedException(Messages.conditionalCheckFailed());
    }
    return Optional.ofNullable(outcome.previous());
  }
}
