package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class with a table.
 *
 * @param upkeep the components that the repository looks after
 * @param nested the structures its properties reach, each once
 * @param visible whether the class is public
 * @param warnings those that code using the classes would give rise to, as the compiler calls them
 */
public record Entity(
    Structure root,
    String table,
    Key key,
    List<Index> indexes,
    Upkeep upkeep,
    List<Structure> nested,
    boolean visible,
    List<String> warnings) {
  public Entity {
    indexes = List.copyOf(indexes);
    nested = List.copyOf(nested);
    warnings = List.copyOf(warnings);
  }

  public ClassName type() {
    return root.type();
  }

  public GeneratedNames names() {
    return new GeneratedNames(type());
  }

  /** The indexes whose items are read as records of their own. */
  public List<Index> projections() {
    return indexes.stream().filter(index -> !index.whole()).toList();
  }

  /** A nested structure by its class. */
  public Structure structure(ClassName type) {
    return nested.stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
  }
}
