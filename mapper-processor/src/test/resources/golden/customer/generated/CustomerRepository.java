package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Migration;
import dev.karst.Repository;
import dev.karst.Subscription;
import dev.karst.TypedCondition;
import dev.karst.TypedReader;
import dev.karst.TypedTable;
import dev.karst.TypedWrite;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Customer} objects of table {@code customers}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class CustomerRepository implements Repository<Customer, String> {
  private static final TableDefinition TABLE =
      new TableDefinition("customers", KeySchema.simple("id", KeyType.S))
          .withGlobalIndexes(
              List.of(
                  IndexDefinition.global(
                      "by-name",
                      KeySchema.simple("name", KeyType.S),
                      IndexProjection.include(
                          "since", "phone", "accounts", "languages", "calls"))));

  private static final Condition<Customer> EXISTS = Customer_.id.exists();

  private static final Condition<Customer> ABSENT = Customer_.id.notExists();

  private final TypedTable<Customer> table;

  private final TypedReader<CustomerByName> byName;

  private CustomerRepository(TypedTable<Customer> table) {
    this.table = table;
    this.byName = table.index("by-name", new CustomerByNameCodec());
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static CustomerRepository on(Karst karst) {
    return new CustomerRepository(karst.table(TABLE, new CustomerCodec()));
  }

  /**
   * Makes the table what {@link Customer} says, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Customer> find(String id) {
    return Optional.ofNullable(table.find(key(id)));
  }

  /** The object with that key. */
  public Optional<Customer> find(CustomerKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.id());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Customer> findAll(Iterable<? extends CustomerKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /** Writes an object, replacing one with the same key. */
  public Customer put(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    table.put(customer);
    return customer;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Customer> insert(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    return table.put(customer, ABSENT.expression());
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Customer> putIf(Customer customer, Condition<? super Customer> condition) {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(condition, "condition");
    return table.put(customer, condition.expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Customer> putAll(Iterable<? extends Customer> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, customer -> new WriteResult.Written<>(put(customer)));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Customer> update(String id) {
    return new Update<>(table, key(id), List::of);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Customer> update(CustomerKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.id());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Customer> delete(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    return table.delete(customer, EXISTS.expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Customer> deleteIf(Customer customer, Condition<? super Customer> condition) {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(condition, "condition");
    return table.delete(customer, condition.expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(String id) {
    return table.delete(key(id));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(CustomerKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.id());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Customer> deleteAll(Iterable<? extends Customer> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** What the index has of the objects of one partition. */
  public IndexByName byName(String name) {
    Objects.requireNonNull(name, "name");
    return new IndexByName(this.byName, List.of(AttributeValue.s(name)));
  }

  /** All objects of the table. */
  public Scan<Customer> scan() {
    return Scan.of(table);
  }

  /** Everything that index {@code by-name} holds, of all partitions. */
  public Scan<CustomerByName> scanByName() {
    return Scan.of(byName);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Customer>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Customer>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    return table.preparePut(customer, null);
  }

  @Override
  public TypedWrite prepareInsert(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    return table.preparePut(customer, ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Customer customer) {
    Objects.requireNonNull(customer, "customer");
    return table.prepareDelete(key(customer.id()), EXISTS.expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(String key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key), null);
  }

  @Override
  public TypedWrite prepareCheck(String key, TypedCondition<? super Customer> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(key), condition.expression());
  }

  private KeyBytes key(String id) {
    Objects.requireNonNull(id, "id");
    return table.key().partition(id);
  }

  /** The objects of one partition. */
  public static final class IndexByName extends Query<CustomerByName> {
    private IndexByName(TypedReader<CustomerByName> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }
  }
}
