package dev.karst.schema;

import dev.karst.error.TableMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a table differs from what it is wanted to be. Throughput is no difference.
 *
 * @param key the parts of the primary key that differ
 * @param changed indexes of both that are not the same
 * @param missing indexes that the table lacks
 * @param extra indexes of the table that are not wanted
 */
public record TableDifferences(
    List<Part> key,
    List<ChangedIndex> changed,
    List<IndexDefinition> missing,
    List<IndexDefinition> extra) {
  /**
   * A part of a key or an index that differs.
   *
   * @param name such as {@code sort key}
   */
  public record Part(String name, String wanted, String actual) {
    @Override
    public String toString() {
      return TableMessages.difference(name, wanted, actual);
    }
  }

  /** An index that is there and not as wanted. */
  public record ChangedIndex(IndexDefinition wanted, IndexDefinition actual, List<Part> parts) {
    public ChangedIndex {
      parts = List.copyOf(parts);
    }

    /** Whether it is, or is to be, a local index, which only a new table can be given. */
    public boolean involvesLocal() {
      return wanted instanceof IndexDefinition.Local || actual instanceof IndexDefinition.Local;
    }
  }

  public TableDifferences {
    key = List.copyOf(key);
    changed = List.copyOf(changed);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /** Compares two definitions of a table. */
  public static TableDifferences between(TableDefinition wanted, TableDefinition actual) {
    List<ChangedIndex> changed = new ArrayList<>();
    List<IndexDefinition> missing = new ArrayList<>();
    for (IndexDefinition index : wanted.indexes()) {
      Optional<IndexDefinition> there = actual.index(index.name());
      if (there.isEmpty()) {
        missing.add(index);
      } else {
        List<Part> parts = parts(index, there.get());
        if (!parts.isEmpty()) {
          changed.add(new ChangedIndex(index, there.get(), parts));
        }
      }
    }
    List<IndexDefinition> extra =
        actual.indexes().stream().filter(index -> wanted.index(index.name()).isEmpty()).toList();
    return new TableDifferences(parts(wanted.key(), actual.key()), changed, missing, extra);
  }

  private static List<Part> parts(KeySchema wanted, KeySchema actual) {
    return differing(
        part("partition key", text(List.of(wanted.partition())), text(List.of(actual.partition()))),
        part(
            "sort key",
            text(wanted.sort().stream().toList()),
            text(actual.sort().stream().toList())));
  }

  private static List<Part> parts(IndexDefinition wanted, IndexDefinition actual) {
    return differing(
        part("kind", kind(wanted), kind(actual)),
        part("partition key", text(wanted.partition()), text(actual.partition())),
        part("sort key", text(wanted.sort()), text(actual.sort())),
        part("projection", text(wanted.projection()), text(actual.projection())));
  }

  private static List<Part> differing(Part... parts) {
    return Stream.of(parts).filter(part -> !Objects.equals(part.wanted, part.actual)).toList();
  }

  private static Part part(String name, String wanted, String actual) {
    return new Part(name, wanted, actual);
  }

  private static String kind(IndexDefinition index) {
    return index instanceof IndexDefinition.Local ? "local" : "global";
  }

  private static String text(List<KeyAttribute> attributes) {
    return attributes.isEmpty()
        ? "none"
        : attributes.stream()
            .map(attribute -> attribute.name() + " (" + attribute.type() + ")")
            .collect(Collectors.joining(", "));
  }

  private static String text(IndexProjection projection) {
    return projection.type() == ProjectionType.INCLUDE
        ? projection.type() + " " + projection.nonKeyAttributes().stream().sorted().toList()
        : projection.type().toString();
  }

  /**
   * What keeps a table from being opened, one message each.
   *
   * @param missingToo whether indexes that the table lacks do so
   */
  public List<String> obstacles(String table, boolean missingToo) {
    List<String> obstacles = new ArrayList<>(unchangeable(table, missingToo));
    for (ChangedIndex index : changed) {
      if (!index.involvesLocal()) {
        obstacles.add(TableMessages.indexDiffers(table, index.wanted().name(), index.parts()));
      }
    }
    for (IndexDefinition index : missing) {
      if (missingToo && index instanceof IndexDefinition.Global) {
        obstacles.add(TableMessages.indexMissing(table, index.name()));
      }
    }
    return obstacles;
  }

  /**
   * What no migration can change: the key, and local indexes. One message each.
   *
   * @param missingToo whether local indexes that the table lacks count
   */
  public List<String> unchangeable(String table, boolean missingToo) {
    List<String> obstacles = new ArrayList<>();
    if (!key.isEmpty()) {
      obstacles.add(TableMessages.keyDiffers(table, key));
    }
    for (ChangedIndex index : changed) {
      if (index.involvesLocal()) {
        obstacles.add(TableMessages.localIndexDiffers(table, index.wanted().name(), index.parts()));
      }
    }
    for (IndexDefinition index : missing) {
      if (missingToo && index instanceof IndexDefinition.Local) {
        obstacles.add(TableMessages.localIndexMissing(table, index.name()));
      }
    }
    return obstacles;
  }
}
