package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.TypedTable;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The {@link Catalogue.Product} objects of table {@code products}. Safe for use by many threads.
 */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Catalogue_ProductRepository {
  private static final TableDefinition TABLE =
      new TableDefinition("products", KeySchema.simple("number", KeyType.N));

  private static final Condition<Catalogue.Product> EXISTS = Catalogue_Product_.number.exists();

  private static final Condition<Catalogue.Product> ABSENT = Catalogue_Product_.number.notExists();

  private final TypedTable<Catalogue.Product> table;

  private Catalogue_ProductRepository(TypedTable<Catalogue.Product> table) {
    this.table = table;
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static Catalogue_ProductRepository on(Karst karst) {
    return new Catalogue_ProductRepository(karst.table(TABLE, new Catalogue_ProductCodec()));
  }

  /** The object with that key. */
  public Optional<Catalogue.Product> find(int number) {
    return Optional.ofNullable(table.find(key(number)));
  }

  /** The object with that key. */
  public Optional<Catalogue.Product> find(Catalogue_ProductKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.number());
  }

  /** Writes an object, replacing one with the same key. */
  public Catalogue.Product put(Catalogue.Product product) {
    Objects.requireNonNull(product, "product");
    table.put(product);
    return product;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Catalogue.Product> insert(Catalogue.Product product) {
    return putIf(product, ABSENT);
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Catalogue.Product> putIf(
      Catalogue.Product product, Condition<? super Catalogue.Product> condition) {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(condition, "condition");
    return table.put(product, condition.expression());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Catalogue.Product> delete(Catalogue.Product product) {
    return deleteIf(product, EXISTS);
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Catalogue.Product> deleteIf(
      Catalogue.Product product, Condition<? super Catalogue.Product> condition) {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(condition, "condition");
    return table.delete(product, condition.expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(int number) {
    return table.delete(key(number));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(Catalogue_ProductKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.number());
  }

  /** All objects of the table. */
  public Scan<Catalogue.Product> scan() {
    return Scan.of(table);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Catalogue.Product>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Catalogue.Product>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  private KeyBytes key(int number) {
    return table.key().partition(number);
  }
}
