package dev.karst.mapper.runtime;

import dev.karst.codec.ItemDecoder;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Condition;
import dev.karst.mapper.EntityTypes;
import dev.karst.mapper.ProjectionOf;
import dev.karst.mapper.Table;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.schema.TableDefinition;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a class are items: everything about it that no database decides. Made once for
 * each class, and kept as long as the class is.
 */
final class Mapping<T> implements MappedReader.Projections {
  /** A class leads to its mapping, which leads to it: the loader of both can go. */
  private static final ClassValue<Mapping<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Mapping<?> computeValue(Class<?> type) {
          return new Mapping<>(type);
        }
      };

  /** What makes the records that indexes are read as, kept by their classes. */
  private static final ClassValue<Accessor> RECORDS =
      new ClassValue<>() {
        @Override
        protected Accessor computeValue(Class<?> type) {
          return new AccessorFactory(type).make(StructureReader.record(type));
        }
      };

  /** Kept by the records' classes, which may go before this one. */
  private final ClassValue<ItemDecoder<?>> projections =
      new ClassValue<>() {
        @Override
        protected ItemDecoder<?> computeValue(Class<?> record) {
          return projection(entity.root().stored(), type.getSimpleName(), record);
        }
      };

  private final Class<T> type;
  private final Optional<FamilyTable> shared;
  private final Entity entity;
  private final Codecs codecs;
  private final Accessor accessor;
  private final PrimaryKey key;
  private final List<Index> indexes;
  private final Upkeep<T> upkeep;
  private final ComponentPaths<T> components;
  private final Contents contents;
  private final EntityCodec<T> codec;
  private final AccessorFactory accessors;
  private volatile @Nullable Tracking<T> tracking;

  private Mapping(Class<T> type) {
    this.type = type;
    this.shared =
        type.isAnnotationPresent(Table.class) ? Optional.empty() : FamilyTable.sharedBy(type);
    this.entity = shared.map(table -> table.member(type)).orElseGet(() -> EntityReader.read(type));
    this.accessors = new AccessorFactory(type);
    this.codecs = new Codecs(accessors, entity.kinds(), entity.nested());
    this.accessor = accessors.make(entity.root());
    ModelReader model = new ModelReader(entity);
    this.key = model.key();
    this.indexes = model.indexes(key);
    this.upkeep = new Upkeep<>(entity.root(), accessor);
    this.components = new ComponentPaths<>(entity, upkeep, codecs, Optional.empty());
    Attributes attributes = new Attributes(shared.map(FamilyTable::attributes).orElse(List.of()));
    Optional<TypeMark> mark = mark(attributes);
    key.composed().forEach(part -> attributes.ordinal(part.attribute()));
    this.contents = Contents.of(mark, entity.root(), accessor, codecs, attributes);
    this.codec =
        new EntityCodec<>(
            accessor,
            key,
            contents,
            new ItemReader<>(type, accessor, entity.root(), contents),
            upkeep.times());
  }

  /**
   * The mapping of a class.
   *
   * @throws UnmappableException with everything that is wrong about it
   */
  @SuppressWarnings("unchecked") // a class's mapping is of that class
  static <T> Mapping<T> of(Class<T> type) {
    return (Mapping<T>) KNOWN.get(type);
  }

  /** What tells the items of the class from others of its table; empty if there are none. */
  private Optional<TypeMark> mark(Attributes attributes) {
    return entity
        .typeAttribute()
        .map(attribute -> new TypeMark(attributes.ordinal(attribute), entity.typeName()));
  }

  TableDefinition definition() {
    return shared
        .map(FamilyTable::definition)
        .orElseGet(() -> Definition.of(entity.table().value(), key, indexes));
  }

  /** The attribute that the table's items expire by. */
  Optional<String> timeToLive() {
    return shared.map(FamilyTable::timeToLive).orElseGet(entity::timeToLive);
  }

  /** Holds of the items of the class; empty if the table has no others. */
  Optional<Condition<?>> ofType() {
    return entity.typeAttribute().map(name -> EntityTypes.is(name, entity.typeName()));
  }

  Class<T> type() {
    return type;
  }

  Entity entity() {
    return entity;
  }

  Accessor accessor() {
    return accessor;
  }

  PrimaryKey key() {
    return key;
  }

  /** The components by their paths. */
  ComponentPaths<T> components() {
    return components;
  }

  /** Those that an index holds, for what is read of it as records. */
  <P> ComponentPaths<P> components(Index index) {
    return new ComponentPaths<>(entity, upkeep, codecs, Optional.of(index));
  }

  List<Index> indexes() {
    return indexes;
  }

  Upkeep<T> upkeep() {
    return upkeep;
  }

  EntityCodec<T> codec() {
    return codec;
  }

  /**
   * How changes of the objects are tracked. Its class is defined when somebody asks.
   *
   * @throws ValidationException if the class cannot be extended
   */
  Tracking<T> tracking() {
    Tracking<T> known = tracking;
    return known == null ? begunTracking() : known;
  }

  private synchronized Tracking<T> begunTracking() {
    Tracking<T> known = tracking;
    if (known == null) {
      Structure root = entity.root();
      TrackedChanges<T> changes = new TrackedChanges<>(root, upkeep, contents);
      known = new Tracking<>(type, root, accessor, accessors, changes);
      tracking = known;
    }
    return known;
  }

  /**
   * The index of that name.
   *
   * @throws ValidationException if the class has none
   */
  Index index(String name) {
    return indexes.stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    RuntimeMessages.unknownIndex(
                        type.getSimpleName(), name, indexes.stream().map(Index::name).toList())));
  }

  /**
   * Reads what an index has as records, whose components are named and typed as those of the class.
   *
   * @throws ValidationException if the record has others, or its package cannot make it
   */
  <P> ItemDecoder<P> projection(Index index, Class<P> record) {
    return projection(index.projected(), index.text(), record);
  }

  /**
   * Reads items as records that are annotated with {@link ProjectionOf} a class.
   *
   * @throws ValidationException if that is another class, or the record has other components
   */
  @Override
  @SuppressWarnings("unchecked") // a decoder of the class
  public <P> ItemDecoder<P> projection(Class<P> record) {
    Class<?> projected = record.getAnnotation(ProjectionOf.class).value();
    if (projected != type) {
      throw new ValidationException(RuntimeMessages.projectionOfAnother(record, projected, type));
    }
    return (ItemDecoder<P>) projections.get(record);
  }

  private <P> ItemDecoder<P> projection(List<Property> held, String holder, Class<P> record) {
    if (!record.isRecord()) {
      throw new ValidationException(RuntimeMessages.noRecord(record));
    }
    Optional<Diagnostic> problem = Access.problem(record, record.getPackageName());
    if (problem.isPresent()) {
      throw new ValidationException(problem.get().text());
    }
    Structure structure = projected(held, holder, record);
    Accessor made = RECORDS.get(record);
    Attributes attributes = new Attributes(List.of());
    Optional<TypeMark> mark = mark(attributes);
    Contents read = Contents.of(mark, structure, made, codecs, attributes);
    return new ItemReader<>(record, made, structure, read);
  }

  /** A record with the annotations of the class's components, so that it is read as they are. */
  private static Structure projected(List<Property> held, String holder, Class<?> record) {
    List<Property> components = new ArrayList<>();
    for (Property component : StructureReader.components(record)) {
      Property original =
          held.stream()
              .filter(each -> each.name().equals(component.name()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ValidationException(
                          RuntimeMessages.notHeld(
                              holder,
                              component.name(),
                              held.stream().map(Property::name).toList())));
      Type type = original.type();
      if (!type.getTypeName().equals(component.type().getTypeName())) {
        throw new ValidationException(
            RuntimeMessages.otherComponentType(component.name(), type, component.type()));
      }
      components.add(original.as(component));
    }
    return new Structure(record, new Creation.Canonical(), components, List.of());
  }
}
