package dev.karst.mapper.runtime;

import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A secondary index of an entity's table.
 *
 * @param partition its partition key, of one to four attributes; of a local index the table's
 * @param sort its sort key, of none to four attributes
 * @param projected the components it holds
 * @param whole whether it holds all that is stored, and is read as the entity itself
 * @param included the attributes it holds beside the keys; empty unless some are named
 */
record Index(
    String name,
    boolean local,
    List<KeyPart> partition,
    List<KeyPart> sort,
    List<Property> projected,
    boolean whole,
    List<String> included) {
  /** The same with what another class's index of the name holds, too. */
  Index with(Index other) {
    Set<String> more = new LinkedHashSet<>(included);
    more.addAll(other.included);
    return new Index(name, local, partition, sort, projected, whole, List.copyOf(more));
  }

  /** As messages call it. */
  String text() {
    return "Index \"" + name + "\"";
  }

  IndexDefinition.Local localDefinition(KeySchema table) {
    return IndexDefinition.local(name, table, attributes(sort).get(0), projection());
  }

  IndexDefinition.Global globalDefinition() {
    return IndexDefinition.global(name, attributes(partition), attributes(sort), projection());
  }

  private static List<KeyAttribute> attributes(List<KeyPart> parts) {
    return parts.stream().map(part -> new KeyAttribute(part.attribute(), part.type())).toList();
  }

  private IndexProjection projection() {
    if (whole) {
      return IndexProjection.all();
    }
    return included.isEmpty()
        ? IndexProjection.keysOnly()
        : IndexProjection.include(included.toArray(String[]::new));
  }
}
