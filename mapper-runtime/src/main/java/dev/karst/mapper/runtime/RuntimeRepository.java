package dev.karst.mapper.runtime;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Migration;
import dev.karst.Repository;
import dev.karst.Subscription;
import dev.karst.TypedCondition;
import dev.karst.TypedTable;
import dev.karst.TypedWrite;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Condition;
import dev.karst.mapper.EntityTypes;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import dev.karst.mapper.Versions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a class that has the mapper's annotations, but was not compiled with its
 * annotation processor, such as one of someone else's jar. Safe for use by many threads.
 *
 * <p>It does what a generated repository does, and stores the same bytes; keys, components and
 * indexes are named instead of typed, which is checked when they are used. Where a value is of
 * another class than the component's, or a name is none, {@link ValidationException} tells.
 *
 * <p>Of a table that several classes share it sees the objects of its own; {@link RuntimeFamily}
 * has them all.
 *
 * @param <T> the class
 */
public final class RuntimeRepository<T> implements Repository<T, KeyParts> {
  private final Mapping<T> mapping;
  private final TypedTable<T> table;
  private final EntityReads<T> reads;
  private final Condition<T> exists;
  private final Condition<T> absent;

  private RuntimeRepository(Mapping<T> mapping, TypedTable<T> table) {
    this.mapping = mapping;
    this.table = table;
    this.reads = new EntityReads<>(mapping, table);
    String partition = mapping.key().partition().attribute();
    this.exists = Condition.of(dev.karst.expression.Condition.attributeExists(partition));
    this.absent =
        Condition.of(
            new dev.karst.expression.Condition.AttributeNotExists(DocumentPath.of(partition)));
  }

  /**
   * The repository of a database. Its table is created if missing, else checked.
   *
   * @throws UnmappableException with everything that is wrong about the class
   */
  public static <T> RuntimeRepository<T> on(Karst karst, Class<T> type) {
    Objects.requireNonNull(karst, "karst");
    Mapping<T> mapping = Mapping.of(Objects.requireNonNull(type, "type"));
    TypedTable<T> table = karst.table(mapping.definition(), mapping.codec());
    mapping.timeToLive().ifPresent(table::expireBy);
    return new RuntimeRepository<>(mapping, table);
  }

  /**
   * Makes the table what the class says, while it is used: adds, drops and rebuilds global indexes,
   * one after the other, and waits for each.
   *
   * @throws UnmappableException with everything that is wrong about the class
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst, Class<?> type) {
    return karst.migrate(Mapping.of(type).definition());
  }

  /** The object with that key, which is made of the values of its components. */
  public Optional<T> find(Object... key) {
    Objects.requireNonNull(key, "key");
    return Optional.ofNullable(table.find(key(mapping.key().checked(key))));
  }

  /**
   * The objects with those keys, any number of them, in their order; those that are not there are
   * left out.
   */
  public List<T> findAll(Iterable<KeyParts> keys) {
    Objects.requireNonNull(keys, "keys");
    return Batches.find(keys, key -> find(key.toArray()));
  }

  /**
   * Writes an object, and gives it as it is now. Without {@code @Version} it replaces any with the
   * same key, else the one it was made of.
   *
   * @throws dev.karst.operation.ConditionalCheckFailedException if somebody else wrote or deleted
   *     it since it was read
   */
  public T put(T object) {
    T next = next(object);
    if (!mapping.upkeep().isVersioned()) {
      table.put(next);
      return next;
    }
    WriteResult<T> result = table.put(next, mapping.upkeep().expecting(object).expression());
    if (result instanceof Rejected<T> rejected) {
      throw Versions.conflict(keyText(object), mapping.upkeep().versionOf(object), rejected);
    }
    return next;
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<T> insert(T object) {
    return table.put(next(object), absent.expression());
  }

  /**
   * Writes an object if a condition holds of the one with its key, and, with {@code @Version},
   * nobody else wrote that since it was read.
   */
  public WriteResult<T> putIf(T object, Condition<? super T> condition) {
    Objects.requireNonNull(condition, "condition");
    return table.put(next(object), expected(object, condition));
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<T> putAll(Iterable<? extends T> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::tryPut);
  }

  /** Writes an object, unless somebody else wrote or deleted it. */
  WriteResult<T> tryPut(T object) {
    return mapping.upkeep().isVersioned()
        ? table.put(next(object), mapping.upkeep().expecting(object).expression())
        : new Written<>(put(object));
  }

  /** Begins to change the object with that key, which is made if it is missing. */
  public Update<T> update(Object... key) {
    Objects.requireNonNull(key, "key");
    return updateAt(mapping.key().checked(key));
  }

  /**
   * Begins to change an object, unless somebody else wrote or deleted it since it was read.
   *
   * @throws ValidationException if the class has no {@code @Version}
   */
  public Update<T> updateOf(T object) {
    if (!mapping.upkeep().isVersioned()) {
      throw new ValidationException(RuntimeMessages.noVersion(mapping.type().getSimpleName()));
    }
    return updateAt(mapping.key().checked(keyOf(object))).when(requiring(object));
  }

  private Update<T> updateAt(Object[] key) {
    return new Update<>(table, key(key), () -> automatic(key));
  }

  /**
   * A copy of a bean that keeps which of its setters are called, for {@link #save}.
   *
   * @throws ValidationException if the class is final or sealed, or a setter is final
   */
  public T track(T object) {
    return mapping.tracking().track(object);
  }

  /** The object with that key, as {@link #track} makes it. */
  public Optional<T> findTracked(Object... key) {
    return find(key).map(this::track);
  }

  /**
   * Writes what was set of a tracked object, and nothing else, unless somebody deleted it or, with
   * {@code @Version}, wrote it since it was read. If nothing was set, nothing is written.
   *
   * <p>Only calls of setters are seen: a list that was added to has to be set again. When an object
   * expires is written with the component that its life begins with, as {@link #put} does.
   *
   * @return with the object as it is now, which is not tracked; the tracked one itself if nothing
   *     was set
   * @throws ValidationException if it is not tracked, or a key was set, or what the repository
   *     keeps, or what holds unmapped attributes
   */
  public WriteResult<T> save(T tracked) {
    Tracking<T> tracking = mapping.tracking();
    BitSet changes = tracking.changes(tracked);
    if (changes.isEmpty()) {
      return new Written<>(tracked);
    }
    Update<T> update = updateAt(mapping.key().checked(keyOf(tracked))).when(requiring(tracked));
    tracking.add(tracked, changes, update);
    WriteResult<T> result = update.execute();
    if (result.isWritten()) {
      changes.clear();
    }
    return result;
  }

  /** Deletes an object, unless somebody else wrote or deleted it since it was read. */
  public WriteResult<T> delete(T object) {
    return table.delete(object, requiring(object).expression());
  }

  /** Deletes the object with the same key if a condition holds of it. */
  public WriteResult<T> deleteIf(T object, Condition<? super T> condition) {
    Objects.requireNonNull(condition, "condition");
    return table.delete(object, required(object, condition));
  }

  /** Deletes the object with that key, and tells whether there was one. */
  public boolean deleteByKey(Object... key) {
    Objects.requireNonNull(key, "key");
    return table.delete(key(mapping.key().checked(key)));
  }

  /**
   * Deletes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<T> deleteAll(Iterable<? extends T> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, this::delete);
  }

  /** The objects of one partition, told by the values of its components. */
  public RuntimeQuery<T> query(Object... partition) {
    return reads.query(partition);
  }

  /** An index that holds everything. */
  public RuntimeIndex<T> index(String name) {
    return reads.index(name);
  }

  /**
   * What an index holds, as records whose components are named and typed as those of the class that
   * it has; parts of what is flattened, in its key, are called {@code homeCity}.
   */
  public <P> RuntimeIndex<P> index(String name, Class<P> record) {
    return reads.index(name, record);
  }

  /** All objects of the class. */
  public Scan<T> scan() {
    return reads.scan();
  }

  /**
   * A component, to write conditions and updates with.
   *
   * @param path the names of components as they are in Java, such as {@code address.city}
   * @throws ValidationException if the class stores nothing there
   */
  public NamedAttribute<T> attribute(String path) {
    return mapping.components().find(path);
  }

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. If the
   * handler throws, it is told the same change again after a while. The table's stream is enabled
   * if it is not.
   */
  public Subscription onChange(Consumer<? super Change<T>> handler) {
    Objects.requireNonNull(handler, "handler");
    return table.onChange(handler);
  }

  /**
   * Tells the table's changes under a name: the next subscription of that name goes on where this
   * one stopped, also when the database is opened again. A change may then be told again.
   */
  public Subscription onChange(String name, Consumer<? super Change<T>> handler) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handler, "handler");
    return table.onChange(name, handler);
  }

  @Override
  public TypedWrite preparePut(T object) {
    return table.preparePut(
        next(object),
        mapping.upkeep().isVersioned() ? mapping.upkeep().expecting(object).expression() : null);
  }

  @Override
  public TypedWrite prepareInsert(T object) {
    return table.preparePut(next(object), absent.expression());
  }

  @Override
  public TypedWrite prepareDelete(T object) {
    return table.prepareDelete(
        key(mapping.key().checked(keyOf(object))), requiring(object).expression());
  }

  @Override
  public TypedWrite prepareDeleteByKey(KeyParts key) {
    return table.prepareDelete(key(mapping.key().checked(key.toArray())), null);
  }

  @Override
  public TypedWrite prepareCheck(KeyParts key, TypedCondition<? super T> condition) {
    Objects.requireNonNull(condition, "condition");
    return table.prepareCheck(key(mapping.key().checked(key.toArray())), condition.expression());
  }

  /** The object as it is written. */
  private T next(T object) {
    Objects.requireNonNull(object, "object");
    return mapping.upkeep().isRenewing()
        ? mapping.type().cast(mapping.upkeep().next(object, table.clock()))
        : object;
  }

  private dev.karst.expression.Condition expected(T object, Condition<? super T> condition) {
    return mapping.upkeep().isVersioned()
        ? mapping.upkeep().expecting(object).and(condition).expression()
        : condition.expression();
  }

  private dev.karst.expression.Condition required(T object, Condition<? super T> condition) {
    return mapping.upkeep().isVersioned()
        ? requiring(object).and(condition).expression()
        : condition.expression();
  }

  private Condition<T> requiring(T object) {
    Objects.requireNonNull(object, "object");
    return mapping.upkeep().requiring(exists, object);
  }

  /** What an update of the object with that key does beside what it is told. */
  private List<Action> automatic(Object[] key) {
    List<Action> actions = new ArrayList<>();
    mapping
        .entity()
        .typeAttribute()
        .ifPresent(
            attribute -> actions.add(EntityTypes.set(attribute, mapping.entity().typeName())));
    actions.addAll(mapping.key().componentsOf(key));
    actions.addAll(mapping.upkeep().automatic(table.clock()));
    return actions;
  }

  private KeyBytes key(Object[] values) {
    KeyBytes key = table.key();
    mapping.key().put(key, values);
    return key;
  }

  private @Nullable Object[] keyOf(T object) {
    Objects.requireNonNull(object, "object");
    return mapping.key().valuesOf(object, mapping.accessor());
  }

  private String keyText(T object) {
    Iterator<@Nullable Object> values =
        Arrays.asList(mapping.key().valuesOf(object, mapping.accessor())).iterator();
    return mapping.key().components().stream()
        .map(component -> component.name() + "=" + values.next())
        .collect(Collectors.joining(", ", mapping.type().getSimpleName() + "Key[", "]"));
  }
}
