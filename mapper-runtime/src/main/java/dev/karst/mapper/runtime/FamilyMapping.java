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
  private final List<FamilyPartition> partitions;

  private FamilyMapping(Class<T> type) {
    this.type = type;
    this.table = FamilyTable.of(type);
    for (Entity member : table.family().members()) {
      members.add(Mapping.of(member.root().type().asSubclass(type)));
    }
    this.codec = new FamilyCodec<>(table, members);
    Map<List<String>, FamilyPartition> shapes = new LinkedHashMap<>();
    for (Mapping<? extends T> member : members) {
      KeyPart partition = member.key().partition();
      shapes.merge(
          Key.partition(member.entity()).shape(),
          FamilyPartition.of(partition),
          (known, one) -> known.and(partition));
    }
    this.partitions = List.copyOf(shapes.values());
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

  /** Those whose keys are made in different ways. */
  List<FamilyPartition> partitions() {
    return partitions;
  }
}
