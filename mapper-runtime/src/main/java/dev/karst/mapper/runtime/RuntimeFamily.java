package dev.karst.mapper.runtime;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Migration;
import dev.karst.Subscription;
import dev.karst.TypedReader;
import dev.karst.TypedTable;
import dev.karst.WriteResult;
import dev.karst.error.ValidationException;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Batches;
import dev.karst.mapper.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The objects of a sealed interface's classes, which share its table and were not compiled with the
 * annotation processor. Safe for use by many threads.
 *
 * <p>It does what the generated repository of the interface does: it writes an object as the
 * repository of its class does, and reads a partition, an index or the table in one pass. What
 * takes a key, conditions or updates is for the {@link RuntimeRepository} of a class.
 *
 * @param <T> the sealed interface
 */
public final class RuntimeFamily<T> {
  private final FamilyMapping<T> mapping;
  private final TypedTable<T> table;
  private final TypedReader<T> reader;
  private final ByMember<RuntimeRepository<T>> repositories = new ByMember<>();
  private final List<RuntimeCollection<T>> collections = new ArrayList<>();
  private final Map<String, RuntimeIndex<T>> wholeIndexes = new LinkedHashMap<>();

  @SuppressWarnings("unchecked") // a repository gets objects of its member's class only
  private RuntimeFamily(Karst karst, FamilyMapping<T> mapping) {
    this.mapping = mapping;
    FamilyTable shared = mapping.table();
    this.table = karst.table(shared.definition(), mapping.codec());
    shared.timeToLive().ifPresent(table::expireBy);
    this.reader = new MappedReader<>(table, mapping);
    for (Mapping<? extends T> member : mapping.members()) {
      repositories.put(
          member.type(), (RuntimeRepository<T>) RuntimeRepository.on(karst, member.type()));
    }
    mapping
        .partitions()
        .forEach(partition -> collections.add(new RuntimeCollection<>(reader, partition)));
    for (Index index : shared.indexes().values()) {
      if (index.whole()) {
        TypedReader<T> whole =
            new MappedReader<>(table.index(index.name(), mapping.codec()), mapping);
        wholeIndexes.put(
            index.name(), new RuntimeIndex<>(index, whole, Optional.empty(), Optional.empty()));
      }
    }
  }

  /**
   * The family of a database. Its table is created if missing, else checked.
   *
   * @throws UnmappableException with everything that is wrong about the interface and its classes
   */
  public static <T> RuntimeFamily<T> on(Karst karst, Class<T> type) {
    Objects.requireNonNull(karst, "karst");
    return new RuntimeFamily<>(karst, FamilyMapping.of(Objects.requireNonNull(type, "type")));
  }

  /**
   * Makes the table what the classes say, while it is used: adds, drops and rebuilds global
   * indexes, one after the other, and waits for each.
   *
   * @throws UnmappableException with everything that is wrong about the interface and its classes
   * @throws ValidationException if the table differs in what cannot change, its key and its local
   *     indexes
   */
  public static Migration migrate(Karst karst, Class<?> type) {
    return karst.migrate(FamilyTable.of(type).definition());
  }

  private RuntimeRepository<T> repository(T object) {
    return repositories.of(Objects.requireNonNull(object, "object"));
  }

  /** Writes an object as the repository of its class does. */
  public T put(T object) {
    return repository(object).put(object);
  }

  /** Writes an object if there is none with its key. */
  public WriteResult<T> insert(T object) {
    return repository(object).insert(object);
  }

  /**
   * Writes objects, any number of them, each for itself.
   *
   * @throws BatchException if one is refused for another reason than its condition
   */
  public BatchResult<T> putAll(Iterable<? extends T> objects) {
    Objects.requireNonNull(objects, "objects");
    return Batches.each(objects, object -> repository(object).tryPut(object));
  }

  /** Deletes an object as the repository of its class does. */
  public WriteResult<T> delete(T object) {
    return repository(object).delete(object);
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

  /**
   * The objects of one partition, told by the values of its components, where there are partitions
   * of one kind only.
   *
   * @throws ValidationException if there are several
   */
  public RuntimeQuery<T> collection(Object... partition) {
    if (collections.size() > 1) {
      throw new ValidationException(
          RuntimeMessages.severalPartitions(mapping.type().getSimpleName(), partitionNames()));
    }
    return collections.get(0).query(partition);
  }

  /**
   * The partitions that are told by those components, such as {@code collectionBy("customerId")},
   * as any of the classes calls them.
   *
   * @throws ValidationException if there are none
   */
  public RuntimeCollection<T> collectionBy(String... components) {
    List<String> names = List.of(components);
    return collections.stream()
        .filter(each -> each.names().contains(names))
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    RuntimeMessages.unknownPartition(
                        mapping.type().getSimpleName(), names, partitionNames())));
  }

  private List<List<String>> partitionNames() {
    return collections.stream().flatMap(each -> each.names().stream()).toList();
  }

  /** An index that holds everything, as objects of all classes. */
  public RuntimeIndex<T> index(String name) {
    Map<String, Index> indexes = mapping.table().indexes();
    if (!indexes.containsKey(name)) {
      throw new ValidationException(
          RuntimeMessages.unknownIndex(mapping.type().getSimpleName(), name, indexes.keySet()));
    }
    RuntimeIndex<T> whole = wholeIndexes.get(name);
    if (whole == null) {
      throw new ValidationException(RuntimeMessages.partOfFamily(name));
    }
    return whole;
  }

  /** All objects of the table. */
  public Scan<T> scan() {
    return Scan.of(reader);
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
}
