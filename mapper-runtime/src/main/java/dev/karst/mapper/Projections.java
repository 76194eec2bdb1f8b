package dev.karst.mapper;

import dev.karst.TypedReader;
import dev.karst.codec.ItemDecoder;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.ProjectionType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what reads records that are annotated with {@link ProjectionOf}. */
final class Projections {
  /** A decoder has no state, so one does for all. */
  private static final ClassValue<ItemDecoder<?>> DECODERS =
      new ClassValue<>() {
        @Override
        protected ItemDecoder<?> computeValue(Class<?> type) {
          return newDecoder(type);
        }
      };

  private Projections() {}

  /**
   * The same items as records of a smaller class.
   *
   * @throws ValidationException if the class is no projection of what is read, or the index that is
   *     read does not hold all of it
   */
  static <P> TypedReader<P> of(TypedReader<?> reader, Class<P> type) {
    ProjectionOf projection = type.getAnnotation(ProjectionOf.class);
    if (projection == null) {
      throw new ValidationException(MapperMessages.noProjection(type));
    }
    String table = reader.definition().name();
    if (!tableOf(projection.value()).filter(table::equals).isPresent()) {
      throw new ValidationException(
          MapperMessages.otherProjection(type, projection.value(), table));
    }
    ItemDecoder<P> decoder = decoder(reader, type);
    checkHeld(reader, type, decoder);
    return reader.as(decoder);
  }

  @SuppressWarnings("unchecked") // generated for the class
  private static <P> ItemDecoder<P> decoder(TypedReader<?> reader, Class<P> type) {
    return reader instanceof ProjectingReader<?> projecting
        ? projecting.projection(type)
        : (ItemDecoder<P>) DECODERS.get(type);
  }

  /** The table of a class, or of a sealed interface that it implements. */
  private static Optional<String> tableOf(Class<?> type) {
    Table table = type.getAnnotation(Table.class);
    if (table != null) {
      return Optional.of(table.value());
    }
    for (Class<?> each : type.getInterfaces()) {
      Optional<String> inherited = tableOf(each);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  /** What a global index does not hold would be read as absent. */
  private static void checkHeld(TypedReader<?> reader, Class<?> type, ItemDecoder<?> decoder) {
    Optional<IndexDefinition> index = reader.indexName().flatMap(reader.definition()::index);
    if (index.isEmpty()
        || !(index.get() instanceof IndexDefinition.Global global)
        || global.projection().type() == ProjectionType.ALL) {
      return;
    }
    List<String> missing = new ArrayList<>(decoder.attributeNames());
    missing.removeAll(global.projection().nonKeyAttributes());
    global.partition().stream().map(KeyAttribute::name).forEach(missing::remove);
    global.sort().stream().map(KeyAttribute::name).forEach(missing::remove);
    missing.remove(reader.definition().key().partition().name());
    reader.definition().key().sort().map(KeyAttribute::name).ifPresent(missing::remove);
    if (!missing.isEmpty()) {
      throw new ValidationException(MapperMessages.notProjected(type, global.name(), missing));
    }
  }

  private static ItemDecoder<?> newDecoder(Class<?> type) {
    String name = type.getName().replace('$', '_') + "Codec";
    try {
      Constructor<?> constructor =
          Class.forName(name, true, type.getClassLoader()).getDeclaredConstructor();
      constructor.setAccessible(true); // the codec is as visible as its record
      return (ItemDecoder<?>) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(MapperMessages.noDecoder(type, name), e);
    }
  }
}
