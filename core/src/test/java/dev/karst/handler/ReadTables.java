package dev.karst.handler;

import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import java.util.List;

/** The tables that dynalite's tests have, and one index with a key of several attributes. */
public final class ReadTables {
  static final TableDefinition HASH =
      new TableDefinition("hash-table", KeySchema.simple("a", KeyType.S));

  /** {@code index1} is local, the others global; only {@code index3} holds whole items. */
  public static final TableDefinition RANGE =
      new TableDefinition(
          "range-table",
          KeySchema.composite("a", KeyType.S, "b", KeyType.S),
          List.of(
              new IndexDefinition.Local(
                  "index1", attribute("a"), attribute("c"), IndexProjection.include("i"))),
          List.of(
              global("index3", List.of(attribute("c")), List.of(), IndexProjection.all()),
              global(
                  "index4",
                  List.of(attribute("c")),
                  List.of(attribute("d")),
                  IndexProjection.include("e")),
              global(
                  "several",
                  List.of(attribute("p"), new KeyAttribute("q", KeyType.N)),
                  List.of(attribute("r"), attribute("s"), new KeyAttribute("t", KeyType.N)),
                  IndexProjection.keysOnly())));

  private ReadTables() {}

  static KeyAttribute attribute(String name) {
    return new KeyAttribute(name, KeyType.S);
  }

  private static IndexDefinition.Global global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection) {
    return new IndexDefinition.Global(
        name, partition, sort, projection, ProvisionedThroughput.NONE);
  }
}
