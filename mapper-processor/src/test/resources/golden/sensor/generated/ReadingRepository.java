package lab;

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
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.mapper.codec.TextForm;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Reading} objects of table {@code readings}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class ReadingRepository implements Repository<Reading, ReadingKey> {
  private static final TableDefinition TABLE =
      new TableDefinition(
          "readings", KeySchema.composite("sensor", KeyType.S, "takenAt", KeyType.S));

  private static final Condition<Reading> EXISTS = Reading_.sensor.exists();

  private static final Condition<Reading> ABSENT = Reading_.sensor.notExists();

  private final TypedTable<Reading> table;

  private ReadingRepository(TypedTable<Reading> table) {
    this.table = table;
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static ReadingRepository on(Karst karst) {
    return new ReadingRepository(karst.table(TABLE, new ReadingCodec()));
  }

  /**
   * Makes the table what {@link Reading} says, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Reading> find(UUID sensor, Instant takenAt) {
    return Optional.ofNullable(table.find(key(sensor, takenAt)));
  }

  /** The object with that key. */
  public Optional<Reading> find(ReadingKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.sensor(), key.takenAt());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Reading> findAll(Iterable<? extends ReadingKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /** Writes an object, replacing one with the same key. */
  public Reading put(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    table.put(reading);
    return reading;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Reading> insert(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    return table.put(reading, ABSENT.expression());
  }

  /** Writes an object if {@code condition} holds of the one with its key. */
  public WriteResult<Reading> putIf(Reading reading, Condition<? super Reading> condition) {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(condition, "condition");
    return table.put(reading, condition.expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Reading> putAll(Iterable<? extends Reading> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, reading -> new WriteResult.Written<>(put(reading)));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Reading> update(UUID sensor, Instant takenAt) {
    return new Update<>(table, key(sensor, takenAt), List::of);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Reading> update(ReadingKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.sensor(), key.takenAt());
  }

  /** Deletes the object with the same key, if there is one. */
  public WriteResult<Reading> delete(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    return table.delete(reading, EXISTS.expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Reading> deleteIf(Reading reading, Condition<? super Reading> condition) {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(condition, "condition");
    return table.delete(reading, condition.expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(UUID sensor, Instant takenAt) {
    return table.delete(key(sensor, takenAt));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(ReadingKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.sensor(), key.takenAt());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Reading> deleteAll(Iterable<? extends Reading> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** The objects of one partition, ordered by {@code takenAt}. */
  public QueryByKey query(UUID sensor) {
    Objects.requireNonNull(sensor, "sensor");
    return new QueryByKey(table, List.of(TextForm.UUID.keyValue(sensor)));
  }

  /** All objects of the table. */
  public Scan<Reading> scan() {
    return Scan.of(table);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Reading>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Reading>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    return table.preparePut(reading, null);
  }

  @Override
  public TypedWrite prepareInsert(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    return table.preparePut(reading, ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Reading reading) {
    Objects.requireNonNull(reading, "reading");
    return table.prepareDelete(key(reading.getSensor(), reading.getTakenAt()), EXISTS.expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(ReadingKey key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key.sensor(), key.takenAt()), null);
  }

  @Override
  public TypedWrite prepareCheck(ReadingKey key, TypedCondition<? super Reading> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(key.sensor(), key.takenAt()), condition.expression());
  }

  private KeyBytes key(UUID sensor, Instant takenAt) {
    Objects.requireNonNull(sensor, "sensor");
    Objects.requireNonNull(takenAt, "takenAt");
    return table
        .key()
        .partition(TextForm.UUID.keyText(sensor))
        .sort(TextForm.INSTANT.keyText(takenAt));
  }

  /** The objects of one partition, to be narrowed to a range at most once. */
  public static final class QueryByKey extends Query<Reading> {
    private QueryByKey(TypedReader<Reading> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }

    /** The objects whose {@code takenAt} begins with {@code prefix}, as it is stored. */
    public Query<Reading> takenAtBeginsWith(String prefix) {
      Objects.requireNonNull(prefix, "prefix");
      return within(new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
    }

    /** The objects whose {@code takenAt} is {@code value}. */
    public Query<Reading> takenAtEqualTo(Instant value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Equal(TextForm.INSTANT.keyValue(value)));
    }

    /** The objects whose {@code takenAt} is below {@code value}. */
    public Query<Reading> takenAtLessThan(Instant value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Less(TextForm.INSTANT.keyValue(value)));
    }

    /** The objects whose {@code takenAt} is {@code value} or below. */
    public Query<Reading> takenAtAtMost(Instant value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.LessOrEqual(TextForm.INSTANT.keyValue(value)));
    }

    /** The objects whose {@code takenAt} is above {@code value}. */
    public Query<Reading> takenAtGreaterThan(Instant value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.Greater(TextForm.INSTANT.keyValue(value)));
    }

    /** The objects whose {@code takenAt} is {@code value} or above. */
    public Query<Reading> takenAtAtLeast(Instant value) {
      Objects.requireNonNull(value, "value");
      return within(new SortKeyCondition.GreaterOrEqual(TextForm.INSTANT.keyValue(value)));
    }

    /** The objects whose {@code takenAt} is from {@code low} to {@code high}, both included. */
    public Query<Reading> takenAtBetween(Instant low, Instant high) {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      return within(
          new SortKeyCondition.Between(
              TextForm.INSTANT.keyValue(low), TextForm.INSTANT.keyValue(high)));
    }
  }
}
