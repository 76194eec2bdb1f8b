package dev.karst.schema;

import java.util.List;

/**
 * Which attributes a secondary index holds.
 *
 * @param nonKeyAttributes those it holds besides its key and the table's, if the type is INCLUDE
 */
public record IndexProjection(ProjectionType type, List<String> nonKeyAttributes) {
  public IndexProjection {
    nonKeyAttributes = List.copyOf(nonKeyAttributes);
  }

  public static IndexProjection all() {
    return new IndexProjection(ProjectionType.ALL, List.of());
  }

  public static IndexProjection keysOnly() {
    return new IndexProjection(ProjectionType.KEYS_ONLY, List.of());
  }

  public static IndexProjection include(String... attributes) {
    return new IndexProjection(ProjectionType.INCLUDE, List.of(attributes));
  }
}
