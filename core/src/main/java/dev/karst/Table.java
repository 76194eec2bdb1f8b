package dev.karst;

import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.value.Item;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Short forms of the operations on one table whose items have no class of their own. Safe for use
 * by many threads.
 *
 * <p>Where a method takes a consumer, it is given the builder of the request, which knows the table
 * (and key or item) already. Errors are those of {@link Operations}.
 */
public final class Table {
  private final Operations operations;
  private final String name;

  Table(Operations operations, String name) {
    this.operations = operations;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Writes the item, replacing one with the same key. */
  public void put(Item item) {
    put(item, request -> {});
  }

  /** Writes the item, replacing one with the same key. */
  public PutItemResponse put(Item item, Consumer<PutItemRequest.Builder> more) {
    PutItemRequest.Builder request = PutItemRequest.builder(name, item);
    more.accept(request);
    return operations.putItem(request.build());
  }

  /**
   * The item with that key.
   *
   * @param key the attributes of the primary key, and no other
   */
  public Optional<Item> get(Item key) {
    return Optional.ofNullable(get(key, request -> {}).item());
  }

  /** Reads the item with that key. */
  public GetItemResponse get(Item key, Consumer<GetItemRequest.Builder> more) {
    GetItemRequest.Builder request = GetItemRequest.builder(name, key);
    more.accept(request);
    return operations.getItem(request.build());
  }

  /** Changes attributes of the item with that key, or makes it. */
  public UpdateItemResponse update(Item key, Consumer<UpdateItemRequest.Builder> more) {
    UpdateItemRequest.Builder request = UpdateItemRequest.builder(name, key);
    more.accept(request);
    return operations.updateItem(request.build());
  }

  /**
   * Deletes the item with that key, if there is one.
   *
   * @param key the attributes of the primary key, and no other
   */
  public void delete(Item key) {
    delete(key, request -> {});
  }

  /** Deletes the item with that key, if there is one. */
  public DeleteItemResponse delete(Item key, Consumer<DeleteItemRequest.Builder> more) {
    DeleteItemRequest.Builder request = DeleteItemRequest.builder(name, key);
    more.accept(request);
    return operations.deleteItem(request.build());
  }

  /** Reads a page of one partition. */
  public QueryResponse query(Consumer<QueryRequest.Builder> more) {
    QueryRequest.Builder request = QueryRequest.builder(name);
    more.accept(request);
    return operations.query(request.build());
  }

  /** Reads the first page of all items. */
  public ScanResponse scan() {
    return scan(request -> {});
  }

  /** Reads a page of all items. */
  public ScanResponse scan(Consumer<ScanRequest.Builder> more) {
    ScanRequest.Builder request = ScanRequest.builder(name);
    more.accept(request);
    return operations.scan(request.build());
  }
}
