package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class with a table, its own or one that it shares.
 *
 * @param upkeep the components that the repository looks after
 * @param nested the structures its properties reach, each once
 * @param visible whether the class is public
 * @param warnings those that code using the classes would give rise to, as the compiler calls them
 * @param membership what the class knows of the sealed interface that the table is of; empty where
 *     the table is its own
 */
public record Entity(
    Structure root,
    String table,
    Key key,
    List<Index> indexes,
    Upkeep upkeep,
    List<Structure> nested,
    boolean visible,
    List<String> warnings,
    Optional<Membership> membership)
    implements Mapped {
  public Entity {
    indexes = List.copyOf(indexes);
    nested = List.copyOf(nested);
    warnings = List.copyOf(warnings);
  }

  /** The same in code that would give rise to more warnings. */
  public Entity warningOf(List<String> more) {
    List<String> all = Stream.concat(warnings.stream(), more.stream()).distinct().toList();
    return new Entity(root, table, key, indexes, upkeep, nested, visible, all, membership);
  }

  /** The class as one of a family's. */
  public Entity in(Membership family) {
    return new Entity(
        root,
        table,
        key,
        indexes.stream().map(index -> index.including(family.typeAttribute())).toList(),
        upkeep,
        nested,
        visible,
        warnings,
        Optional.of(family));
  }

  /** The attribute that the table's items expire by. */
  public Optional<String> timeToLive() {
    return membership
        .map(Membership::timeToLive)
        .orElseGet(() -> upkeep.timeToLive().map(Property::attribute));
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
