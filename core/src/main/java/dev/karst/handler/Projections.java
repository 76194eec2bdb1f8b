package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Projection;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.ProjectionType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What requests and answers say of the attributes that an index holds. */
final class Projections {
  /** How many attributes all indexes of a table may include, counted for each index. */
  private static final int MAX_INCLUDED = 100;

  private Projections() {}

  /** What a request asks for; its shape has been checked. */
  static IndexProjection requested(@Nullable Projection projection) {
    ProjectionType type = requireNonNull(projection).projectionType();
    List<String> attributes = projection.nonKeyAttributes();
    if (type == null) {
      throw new ValidationException(TableMessages.unknownProjectionType());
    }
    if (type != ProjectionType.INCLUDE) {
      if (attributes != null) {
        throw new ValidationException(TableMessages.nonKeyAttributesGiven(type));
      }
      return new IndexProjection(type, List.of());
    }
    if (attributes == null) {
      throw new ValidationException(TableMessages.nonKeyAttributesMissing());
    }
    Set<String> seen = new HashSet<>();
    for (String attribute : attributes) {
      if (!seen.add(attribute)) {
        throw new ValidationException(TableMessages.duplicateNonKeyAttribute(attribute));
      }
    }
    return new IndexProjection(type, attributes);
  }

  /** Checks how many attributes all indexes of a table include. */
  static void checkTogether(Collection<? extends IndexDefinition> indexes) {
    int included =
        indexes.stream().mapToInt(index -> index.projection().nonKeyAttributes().size()).sum();
    if (included > MAX_INCLUDED) {
      throw new ValidationException(TableMessages.tooManyNonKeyAttributes(MAX_INCLUDED));
    }
  }

  /** What an answer says, in the order of the attributes' names. */
  static Projection described(IndexProjection projection) {
    return new Projection(
        projection.type(),
        projection.type() == ProjectionType.INCLUDE
            ? projection.nonKeyAttributes().stream().sorted().toList()
            : null);
  }
}
