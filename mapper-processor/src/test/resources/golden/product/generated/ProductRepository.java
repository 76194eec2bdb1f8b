package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Migration;
import dev.karst.Repository;
import dev.karst.Subscription;
import dev.karst.TypedCondition;
import dev.karst.TypedTable;
import dev.karst.TypedWrite;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Product} objects of table {@code products}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class ProductRepository implements Repository<Product, String> {
  private static final TableDefinition TABLE =
      new TableDefinition("products", KeySchema.simple("sku", KeyType.S));

  private static final Condition<Product> EXISTS = Product_.sku.exists();

  private static final Condition<Product> ABSENT = Product_.sku.notExists();

  private final TypedTable<Product> table;

  private ProductRepository(TypedTable<Product> table) {
    this.table = table;
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static ProductRepository on(Karst karst) {
    return new ProductRepository(karst.table(TABLE, new ProductCodec()));
  }

  /**
   * Makes the table what {@link Product} says, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Product> find(String sku) {
    return Optional.ofNullable(table.find(key(sku)));
  }

  /** The object with that key. */
  public Optional<Product> find(ProductKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.sku());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Product> findAll(Iterable<? extends ProductKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /** Writes an object, replacing one with the same key. */
  public Product put(Product product) {
    Objects.requireNonNull(product, "product");
    table.put(product);
    return product;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Product> insert(Product product) {
    Objects.requireNonNull(product, "product");
    return table.put(product, ABSENT.expression());
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Product> putIf(Product product, Condition<? super Product> condition) {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(condition, "condition");
    return table.put(product, condition.expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Product> putAll(Iterable<? extends Product> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, product -> new WriteResult.Written<>(put(product)));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Product> update(String sku) {
    return new Update<>(table, key(sku), List::of);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Product> update(ProductKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.sku());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Product> delete(Product product) {
    Objects.requireNonNull(product, "product");
    return table.delete(product, EXISTS.expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Product> deleteIf(Product product, Condition<? super Product> condition) {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(condition, "condition");
    return table.delete(product, condition.expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(String sku) {
    return table.delete(key(sku));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(ProductKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.sku());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Product> deleteAll(Iterable<? extends Product> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** All objects of the table. */
  public Scan<Product> scan() {
    return Scan.of(table);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Product>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Product>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Product product) {
    Objects.requireNonNull(product, "product");
    return table.preparePut(product, null);
  }

  @Override
  public TypedWrite prepareInsert(Product product) {
    Objects.requireNonNull(product, "product");
    return table.preparePut(product, ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Product product) {
    Objects.requireNonNull(product, "product");
    return table.prepareDelete(key(product.sku()), EXISTS.expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(String key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key), null);
  }

  @Override
  public TypedWrite prepareCheck(String key, TypedCondition<? super Product> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(key), condition.expression());
  }

  private KeyBytes key(String sku) {
    Objects.requireNonNull(sku, "sku");
    return table.key().partition(sku);
  }
}
