package dev.karst.conformance;

import dev.karst.operation.Operations;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import java.util.List;

/** The tables of the suite. */
final class Tables {
  static final TableDefinition SIMPLE =
      new TableDefinition("simple", KeySchema.simple("id", KeyType.S));

  static final TableDefinition COMPOSITE =
      new TableDefinition("composite", KeySchema.composite("p", KeyType.S, "s", KeyType.N));

  static final TableDefinition TEXTS =
      new TableDefinition("texts", KeySchema.composite("p", KeyType.S, "s", KeyType.S));

  static final TableDefinition BINARY =
      new TableDefinition("binary", KeySchema.composite("p", KeyType.B, "s", KeyType.B));

  /** Two local and four global indexes of every projection; see their names. */
  static final TableDefinition INDEXED =
      new TableDefinition(
          "indexed",
          KeySchema.composite("p", KeyType.S, "s", KeyType.S),
          List.of(
              local("l_c_all", "c", KeyType.S, IndexProjection.all()),
              local("l_d_include", "d", KeyType.N, IndexProjection.include("e"))),
          List.of(
              global("g_c_all", List.of(key("c")), List.of(), IndexProjection.all()),
              global(
                  "g_c_s_keys", List.of(key("c")), List.of(key("s")), IndexProjection.keysOnly()),
              global(
                  "g_c_d_include",
                  List.of(key("c")),
                  List.of(new KeyAttribute("d", KeyType.N)),
                  IndexProjection.include("e")),
              global(
                  "g_multi",
                  List.of(key("c"), key("g")),
                  List.of(new KeyAttribute("d", KeyType.N), key("h")),
                  IndexProjection.all())));

  private Tables() {}

  static KeyAttribute key(String name) {
    return new KeyAttribute(name, KeyType.S);
  }

  private static IndexDefinition.Local local(
      String name, String sort, KeyType type, IndexProjection projection) {
    return new IndexDefinition.Local(name, key("p"), new KeyAttribute(sort, type), projection);
  }

  static IndexDefinition.Global global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection) {
    return new IndexDefinition.Global(
        name, partition, sort, projection, ProvisionedThroughput.NONE);
  }

  static void create(Operations db, TableDefinition definition) {
    throw new UnsupportedOperationException(db + " " + definition);
  }
}
