package shop;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.TypedTable;
import dev.karst.WriteResult;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.SortKeyCondition;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Order} objects of table {@code orders}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class OrderRepository {
  private static final TableDefinition TABLE =
      new TableDefinition(
          "orders", KeySchema.composite("customerId", KeyType.S, "orderId", KeyType.S));

  private static final Condition<Order> EXISTS = Order_.customerId.exists();

  private static final Condition<Order> ABSENT = Order_.customerId.notExists();

  private final TypedTable<Order> table;

  private OrderRepository(TypedTable<Order> table) {
    this.table = table;
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static OrderRepository on(Karst karst) {
    return new OrderRepository(karst.table(TABLE, new OrderCodec()));
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

  /** Writes an object, replacing one with the same key. */
  public Order put(Order order) {
    Objects.requireNonNull(order, "order");
    table.put(order);
    return order;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Order> insert(Order order) {
    return putIf(order, ABSENT);
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Order> putIf(Order order, Condition<? super Order> condition) {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(condition, "condition");
    return table.put(order, condition.expression());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Order> delete(Order order) {
    return deleteIf(order, EXISTS);
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Order> deleteIf(Order order, Condition<? super Order> condition) {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(condition, "condition");
    return table.delete(order, condition.expression());
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

  /** The objects of one partition, ordered by {@code orderId}. */
  public QueryByKey query(String customerId) {
    Objects.requireNonNull(customerId, "customerId");
    return new QueryByKey(table, AttributeValue.s(customerId));
  }

  /** All objects of the table. */
  public Scan<Order> scan() {
    return Scan.of(table);
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

  private KeyBytes key(String customerId, String orderId) {
    Objects.requireNonNull(customerId, "customerId");
    Objects.requireNonNull(orderId, "orderId");
    return table.key().partition(customerId).sort(orderId);
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class QueryByKey extends Query<Order> {
    private QueryByKey(TypedTable<Order> table, AttributeValue partition) {
      super(table, partition);
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
}
