package fair;

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
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The {@link Stand} objects of table {@code stands}. Safe for use by many threads. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class StandRepository implements Repository<Stand, String> {
  private static final TableDefinition TABLE =
      new TableDefinition("stands", KeySchema.simple("number", KeyType.S))
          .withGlobalIndexes(
              List.of(
                  IndexDefinition.global(
                      "by-kind",
                      KeySchema.simple("kind", KeyType.S),
                      IndexProjection.include("awards", "tent"))));

  private static final TextForm<Stand.Kind> KIND_FORM = TextForm.ofEnum(Stand.Kind.class);

  private static final Condition<Stand> EXISTS = Stand_.number.exists();

  private static final Condition<Stand> ABSENT = Stand_.number.notExists();

  private final TypedTable<Stand> table;

  private final TypedReader<StandByKind> byKind;

  private StandRepository(TypedTable<Stand> table) {
    this.table = table;
    this.byKind = table.index("by-kind", new StandByKindCodec());
  }

  /** The repository of a database. Its table is created if missing, else checked. */
  public static StandRepository on(Karst karst) {
    return new StandRepository(karst.table(TABLE, new StandCodec()));
  }

  /**
   * Makes the table what {@link Stand} says, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst) {
    return karst.migrate(TABLE);
  }

  /** The object with that key. */
  public Optional<Stand> find(String number) {
    return Optional.ofNullable(table.find(key(number)));
  }

  /** The object with that key. */
  public Optional<Stand> find(StandKey key) {
    Objects.requireNonNull(key, "key");
    return find(key.number());
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<Stand> findAll(Iterable<? extends StandKey> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, this::find);
  }

  /**
   * Writes an object, replacing the one it was made of, and gives it as it is now.
   *
   * @throws ConditionalCheckFailedException if somebody else wrote or deleted it since it was read
   */
  public Stand put(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    Stand next = next(stand);
    WriteResult<Stand> result = table.put(next, expecting(stand).expression());
    if (result instanceof WriteResult.Rejected<Stand> rejected) {
      throw Versions.conflict(StandKey.of(stand), stand.version(), rejected);
    }
    return next;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<Stand> insert(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return table.put(next(stand), ABSENT.expression());
  }

  /**
   * Writes an object if {@code condition} holds of the one it was made of, and nobody else wrote
   * that.
   */
  public WriteResult<Stand> putIf(Stand stand, Condition<? super Stand> condition) {
    Objects.requireNonNull(stand, "stand");
    Objects.requireNonNull(condition, "condition");
    return table.put(next(stand), expecting(stand).and(condition).expression());
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Stand> putAll(Iterable<? extends Stand> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, stand -> table.put(next(stand), expecting(stand).expression()));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Stand> update(String number) {
    return new Update<>(table, key(number), this::automatic);
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<Stand> update(StandKey key) {
    Objects.requireNonNull(key, "key");
    return update(key.number());
  }

  /** Begins to change an object, unless somebody else wrote or deleted it since it was read. */
  public Update<Stand> update(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return update(StandKey.of(stand)).when(requiring(stand));
  }

  /** Deletes an object, unless somebody else wrote or deleted it since it was read. */
  public WriteResult<Stand> delete(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return table.delete(stand, requiring(stand).expression());
  }

  /** Deletes the object with the same key if {@code condition} holds of it. */
  public WriteResult<Stand> deleteIf(Stand stand, Condition<? super Stand> condition) {
    Objects.requireNonNull(stand, "stand");
    Objects.requireNonNull(condition, "condition");
    return table.delete(stand, requiring(stand).and(condition).expression());
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(String number) {
    return table.delete(key(number));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean delete(StandKey key) {
    Objects.requireNonNull(key, "key");
    return delete(key.number());
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<Stand> deleteAll(Iterable<? extends Stand> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** What the index has of the objects of one partition. */
  public IndexByKind byKind(Stand.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return new IndexByKind(this.byKind, List.of(KIND_FORM.keyValue(kind)));
  }

  /** All objects of the table. */
  public Scan<Stand> scan() {
    return Scan.of(table);
  }

  /** Everything that index {@code by-kind} holds, of all partitions. */
  public Scan<StandByKind> scanByKind() {
    return Scan.of(byKind);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<Stand>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<Stand>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return table.preparePut(next(stand), expecting(stand).expression());
  }

  @Override
  public TypedWrite prepareInsert(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return table.preparePut(next(stand), ABSENT.expression());
  }

  @Override
  public TypedWrite prepareDelete(Stand stand) {
    Objects.requireNonNull(stand, "stand");
    return table.prepareDelete(key(stand.number()), requiring(stand).expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(String key) {
    Objects.requireNonNull(key, "key");
    return table.prepareDelete(key(key), null);
  }

  @Override
  public TypedWrite prepareCheck(String key, TypedCondition<? super Stand> condition) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(key), condition.expression());
  }

  private Stand next(Stand stand) {
    Instant now = table.clock().instant();
    return new Stand(
        stand.number(),
        stand.kind(),
        stand.getOwner(),
        stand.tax(),
        stand.awards(),
        stand.tents(),
        stand.tent(),
        stand.getPhoto(),
        stand.getSigns(),
        stand.version() + 1,
        now);
  }

  private static Condition<Stand> expecting(Stand stand) {
    return Versions.expecting(Stand_.version, stand.version());
  }

  private static Condition<Stand> requiring(Stand stand) {
    return Versions.requiring(EXISTS, Stand_.version, stand.version());
  }

  private List<UpdateExpression.Action> automatic() {
    Instant now = table.clock().instant();
    return List.of(Automatic.count(Stand_.version, 1L), Automatic.set(Stand_.updatedAt, now));
  }

  private KeyBytes key(String number) {
    Objects.requireNonNull(number, "number");
    return table.key().partition(number);
  }

  /** The objects of one partition. */
  public static final class IndexByKind extends Query<StandByKind> {
    private IndexByKind(TypedReader<StandByKind> reader, List<AttributeValue> partition) {
      super(reader, partition);
    }
  }
}
