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
import dev.karst.expression.SortKeyCondition;
import dev.karst.expression.UpdateExpression;
import dev.karst.mapper.Automatic;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.mapper.Versions;
import dev.karst.mapper.codec.TextForm;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Order} objects of table {@code orders}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class OrderRepository implements Repository<Order, OrderKey> {
  private static final KeySchema KEY =
      KeySchema.composite("customerId", KeyType.S, "orderId", KeyType.S);

  private static final TableDefinition TABLE =
      new TableDefinition("orders", KEY)
          .withLocalIndexes(
              List.of(
                  IndexDefinition.local(
                      "by-date",
                      KEY,
                      new KeyAttribute("date", KeyType.S),
                      IndexProjection.include("total"))))
          .withGlobalIndexes(
              List.of(
                  IndexDefinition.global(
                      "by-status",
                      KeySchema.composite("status", KeyType.S, "date", KeyType.S),
                      IndexProjection.all())));

  private static final TextForm<Order.Status> STATUS_FORM = TextForm.ofEnum(Order.Status.class);

  private static final Condition<Order> EXISTS = Order_.customerId.exists();

  private static final Condition<Order> ABSENT = Order_.customerId.notExists();

  private final TypedTable<Order> table;

  private final TypedReader<Order> byStatus;

  private final TypedReader<OrderByDate> byDate;

  private OrderRepository(TypedTable<Order> table) {
    this.table = table;
    this.byStatus = table.index("by-status", new OrderCodec());
    this.byDate = table.index("by-date", new OrderByDateCodec());
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static OrderRepository on(Karst karst) {
    TypedTable<Order> table = karst.table(TABLE, new OrderCodec());
    table.expireBy("expiresAt");
    return new OrderRepository(table);
  }

  /**
   * Makes the table what {@link Order} says, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Order> find(String customerId, String orderId) {
    return Optional.ofNullable(table.find(key(customerId, orderId)));
  }

  /** The object with that key. */
  public Optional<Order> find(OrderKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.customerId(), key.orderId());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Order> findAll(Iterable<? extends OrderKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /**
   * Writes an object, replacing the one it was made of, and gives it as it is now.
   *
   * @throws ConditionalCheckFailedException if somebody else wrote or deleted it since it was read
   */
  public Order put(Order order) {
    Objects.requireNonNull(order, "order");
    Order next = next(order);
    WriteResult<Order> result = table.put(next, expecting(order).expression());
    if (result instanceof WriteResult.Rejected<Order> rejected) {
      throw Versions.conflict(OrderKey.of(order), order.version(), rejected);
    }
    return next;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Order> insert(Order order) {
    Objects.requireNonNull(order, "order");
    return table.put(next(order), ABSENT.expression());
  }

  /**
   * Writes an object if {@code condition} holds of the one it was made of, and nobody else wrote
   * that.
   */
  public WriteResult<Order> putIf(Order order, Condition<? super Order> condition) {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(condition, "condition");
    return table.put(next(order), expecting(order).and(condition).expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Order> putAll(Iterable<? extends Order> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, order -> table.put(next(order), expecting(order).expression()));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Order> update(String customerId, String orderId) {
    return new Update<>(table, key(customerId, orderId), this::automatic);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Order> update(OrderKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.customerId(), key.orderId());
  }

  /** Begins to change an object, unless somebody else wrote or deleted it since it was read. */
  public Update<Order> update(Order order) {
    Objects.requireNonNull(order, "order");
    return update(OrderKey.of(order)).when(requiring(order));
  }

  /** Deletes an object, unless somebody else wrote or deleted it since it was read. */
  public WriteResult<Order> delete(Order order) {
    Objects.requireNonNull(order, "order");
    return table.delete(order, requiring(order).expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Order> deleteIf(Order order, Condition<? super Order> condition) {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(condition, "condition");
    return table.delete(order, requiring(order).and(condition).expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(String customerId, String orderId) {
    return table.delete(key(customerId, orderId));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(OrderKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.customerId(), key.orderId());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Order> deleteAll(Iterable<? extends Order> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** The objects of one partition, ordered by {@code orderId}. */
  public QueryByKey query(String customerId) {
    Objects.requireNonNull(customerId, "customerId");
    return new QueryByKey(table, List.of(AttributeValue.s(customerId)));
  }

  /** The objects of one partition, ordered by {@code placedOn}. */
  public IndexByStatus byStatus(Order.Status status) {
    Objects.requireNonNull(status, "status");
    return new IndexByStatus(this.byStatus, List.of(STATUS_FORM.keyValue(status)));
  }

  /** What the index has of the objects of one partition, ordered by {@code placedOn}. */
  public IndexByDate byDate(String customerId) {
    Objects.requireNonNull(customerId, "customerId");
    return new IndexByDate(this.byDate, List.of(AttributeValue.s(customerId)));
  }

  /** All objects of the table. */
  public Scan<Order> scan() {
    return Scan.of(table);
  }

  /** Everything that index {@code by-status} holds, of all partitions. */
  public Scan<Order> scanByStatus() {
    return Scan.of(byStatus);
  }

  /** Everything that index {@code by-date} holds, of all partitions. */
  public Scan<OrderByDate> scanByDate() {
    return Scan.of(byDate);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Order>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Order>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Order order) {
    Objects.requireNonNull(order, "order");
    return table.preparePut(next(order), expecting(order).expression());
  }

  @Override
  public TypedWrite prepareInsert(Order order) {
    Objects.requireNonNull(order, "order");
    return table.preparePut(next(order), ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Order order) {
    Objects.requireNonNull(order, "order");
    return table.prepareDelete(
        key(order.customerId(), order.orderId()), requiring(order).expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(OrderKey key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key.customerId(), key.orderId()), null);
  }

  @Override
  public TypedWrite prepareCheck(OrderKey key, TypedCondition<? super Order> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(key.customerId(), key.orderId()), condition.expression());
  }

  private Order next(Order order) {
    Instant now = table.clock().instant();
    return new Order(
        order.customerId(),
        order.orderId(),
        order.status(),
        order.placedOn(),
        order.total(),
        order.note(),
        order.discount(),
        order.address(),
        order.lines(),
        order.tags(),
        order.events(),
        order.version() + 1,
        order.expiresAt(),
        Objects.requireNonNullElse(order.createdAt(), now),
        now,
        order.changes(),
        order.cache());
  }

  private static Condition<Order> expecting(Order order) {
    return Versions.expecting(Order_.version, order.version());
  }

  private static Condition<Order> requiring(Order order) {
    return Versions.requiring(EXISTS, Order_.version, order.version());
  }

  private List<UpdateExpression.Action> automatic() {
    Instant now = table.clock().instant();
    return List.of(
        Automatic.count(Order_.version, 1L),
        Automatic.setIfAbsent(Order_.createdAt, now),
        Automatic.set(Order_.updatedAt, now),
        Automatic.count(Order_.changes, 2L));
  }

  private KeyBytes key(String customerId, String orderId) {
    Objects.requireNonNull(customerId, "customerId");
    Objects.requireNonNull(orderId, "orderId");
    return table.key().partition(customerId).sort(orderId);
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class QueryByKey extends Query<Order> {
    private QueryByKey(TypedReader<Order> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }

    /** The objects whose {@code orderId} begins with {@code prefix}. */
    public Query<Order> orderIdBeginsWith(String prefix) {
      Objects.requireNonNull(prefix, "prefix");
      return within(new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
    }

    /** The objects whose {@code orderId} is {@code value}. */
    public Query<Order> orderIdEqualTo(String value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Equal(AttributeValue.s(value)));
    }

    /** The objects whose {@code orderId} is below {@code value}. */
    public Query<Order> orderIdLessThan(String value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Less(AttributeValue.s(value)));
    }

    /** The objects whose {@code orderId} is {@code value} or below. */
    public Query<Order> orderIdAtMost(String value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.LessOrEqual(AttributeValue.s(value)));
    }

    /** The objects whose {@code orderId} is above {@code value}. */
    public Query<Order> orderIdGreaterThan(String value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Greater(AttributeValue.s(value)));
    }

    /** The objects whose {@code orderId} is {@code value} or above. */
    public Query<Order> orderIdAtLeast(String value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.GreaterOrEqual(AttributeValue.s(value)));
    }

    /** The objects whose {@code orderId} is from {@code low} to {@code high}, both included. */
    public Query<Order> orderIdBetween(String low, String high) {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      return within(new SortKeyCondition.Between(AttributeValue.s(low), AttributeValue.s(high)));
    }
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class IndexByStatus extends Query<Order> {
    private IndexByStatus(TypedReader<Order> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }

    /** The objects whose {@code placedOn} begins with {@code prefix}, as it is stored. */
    public Query<Order> placedOnBeginsWith(String prefix) {
      Objects.requireNonNull(prefix, "prefix");
      return within(new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
    }

    /** The objects whose {@code placedOn} is {@code value}. */
    public Query<Order> placedOnEqualTo(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Equal(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is below {@code value}. */
    public Query<Order> placedOnLessThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Less(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is {@code value} or below. */
    public Query<Order> placedOnAtMost(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.LessOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is above {@code value}. */
    public Query<Order> placedOnGreaterThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Greater(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is {@code value} or above. */
    public Query<Order> placedOnAtLeast(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.GreaterOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is from {@code low} to {@code high}, both included. */
    public Query<Order> placedOnBetween(LocalDate low, LocalDate high) {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      return within(
          new SortKeyCondition.Between(
              TextForm.LOCAL_DATE.keyValue(low), TextForm.LOCAL_DATE.keyValue(high)));
    }
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class IndexByDate extends Query<OrderByDate> {
    private IndexByDate(TypedReader<OrderByDate> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }

    /** The objects whose {@code placedOn} begins with {@code prefix}, as it is stored. */
    public Query<OrderByDate> placedOnBeginsWith(String prefix) {
      Objects.requireNonNull(prefix, "prefix");
      return within(new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
    }

    /** The objects whose {@code placedOn} is {@code value}. */
    public Query<OrderByDate> placedOnEqualTo(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Equal(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is below {@code value}. */
    public Query<OrderByDate> placedOnLessThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Less(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is {@code value} or below. */
    public Query<OrderByDate> placedOnAtMost(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.LessOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is above {@code value}. */
    public Query<OrderByDate> placedOnGreaterThan(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Greater(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is {@code value} or above. */
    public Query<OrderByDate> placedOnAtLeast(LocalDate value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.GreaterOrEqual(TextForm.LOCAL_DATE.keyValue(value)));
    }

    /** The objects whose {@code placedOn} is from {@code low} to {@code high}, both included. */
    public Query<OrderByDate> placedOnBetween(LocalDate low, LocalDate high) {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      return within(
          new SortKeyCondition.Between(
              TextForm.LOCAL_DATE.keyValue(low), TextForm.LOCAL_DATE.keyValue(high)));
    }
  }
}
