package dev.karst.operation;

import dev.karst.schema.ProjectionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a secondary index holds.
 *
 * <p>A component that is not given is null.
 *
 * @param projectionType ALL, KEYS_ONLY or INCLUDE
 * @param nonKeyAttributes those it holds besides the keys, if the type is INCLUDE
 */
public record Projection(
    @Nullable ProjectionType projectionType, @Nullable List<String> nonKeyAttributes) {
  public Projection {
    nonKeyAttributes = Copies.list(nonKeyAttributes);
  }
}
