package dev.karst.mapper.runtime;

import dev.karst.codec.ItemDecoder;
import dev.karst.error.ValidationException;
import dev.karst.mapper.ProjectionOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the objects of several classes are items of one table. Made once for each interface. */
final class FamilyMapping<T> implements MappedReader.Projections {
  private static final ClassValue<FamilyMapping<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected FamilyMapping<?> computeValue(Class<?> type) {
          return new FamilyMapping<>(type);
        }
      };

  private final Class<T> type;
  private final FamilyTable table;
  private final List<Mapping<? extends T>> members = new ArrayList<>();
  private final FamilyCodec<T> codec;
  private final List<KeyPart> partitions;

  private FamilyMapping(Class<T> type) {
    this.type = type;
    this.table = FamilyTable.of(type);
    for (Entity member : table.family().members()) {
      members.add(Mapping.of(member.root().type().asSubclass(type)));
    }
    this.codec = new FamilyCodec<>(table, members);
    Map<List<String>, KeyPart> shapes = new LinkedHashMap<>();
    for (Mapping<? extends T> member : members) {
      KeyPart partition = member.key().partition();
      shapes.putIfAbsent(shape(partition), partition);
    }
    this.partitions = List.copyOf(shapes.values());
  }

  /** Fixed texts and components' types. */
  private static List<String> shape(KeyPart partition) {
    List<String> shape = new ArrayList<>();
    if (partition instanceof KeyPart.Composed composed) {
      composed.segments().forEach(segment -> shape.add(segment.literal()));
    }
    partition
        .components()
        .forEach(component -> shape.add(component.property().type().getTypeName()));
    return shape;
  }

  /**
   * The mapping of a sealed interface.
   *
   * @throws UnmappableException with everything that is wrong about its classes
   */
  @SuppressWarnings("unchecked") // an interface's mapping is of that interface
  static <T> FamilyMapping<T> of(Class<T> type) {
    return (FamilyMapping<T>) KNOWN.get(type);
  }

  /** Reads items as projections of one of the classes. */
  @Override
  public <P> ItemDecoder<P> projection(Class<P> record) {
    Class<?> projected = record.getAnnotation(ProjectionOf.class).value();
    return members.stream()
        .filter(member -> member.type() == projected)
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    RuntimeMessages.projectionOfAnother(record, projected, type)))
        .projection(record);
  }

  Class<T> type() {
    return type;
  }

  FamilyTable table() {
    return table;
  }

  List<Mapping<? extends T>> members() {
    return members;
  }

  FamilyCodec<T> codec() {
    return codec;
  }

  /** The partition keys that are made in different ways, one of each. */
  List<KeyPart> partitions() {
    return partitions;
  }
}
