package dev.karst.conformance;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the suite, and requests that make and change tables. */
public final class Tables {
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

  /** Asks to create a table that is paid by request. */
  public static CreateTableRequest.Builder request(TableDefinition definition) {
    Map<String, KeyType> types = new LinkedHashMap<>();
    List<KeySchemaElement> key = new ArrayList<>();
    define(types, definition.key().partition());
    key.add(KeySchemaElement.hash(definition.key().partition().name()));
    definition
        .key()
        .sort()
        .ifPresent(
            sort -> {
              define(types, sort);
              key.add(KeySchemaElement.range(sort.name()));
            });
    for (IndexDefinition index : definition.indexes()) {
      index.partition().forEach(attribute -> define(types, attribute));
      index.sort().forEach(attribute -> define(types, attribute));
    }
    return CreateTableRequest.builder()
        .tableName(definition.name())
        .attributeDefinitions(definitions(types))
        .keySchema(key)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .localSecondaryIndexes(
            orNull(
                definition.localIndexes().stream()
                    .map(
                        index ->
                            new LocalSecondaryIndex(
                                index.name(), elements(index), projection(index)))
                    .toList()))
        .globalSecondaryIndexes(
            orNull(
                definition.globalIndexes().stream()
                    .map(
                        index ->
                            new GlobalSecondaryIndex(
                                index.name(), elements(index), projection(index), null))
                    .toList()));
  }

  /** Asks to add an index to a table that is paid by request. */
  public static UpdateTableRequest adding(String table, IndexDefinition.Global index) {
    Map<String, KeyType> types = new LinkedHashMap<>();
    index.partition().forEach(attribute -> define(types, attribute));
    index.sort().forEach(attribute -> define(types, attribute));
    return UpdateTableRequest.builder(table)
        .attributeDefinitions(definitions(types))
        .globalSecondaryIndexUpdates(
            List.of(
                GlobalSecondaryIndexUpdate.of(
                    new CreateGlobalSecondaryIndexAction(
                        index.name(), elements(index), projection(index), null))))
        .build();
  }

  /** Asks to take an index off a table. */
  public static UpdateTableRequest dropping(String table, String index) {
    return UpdateTableRequest.builder(table)
        .globalSecondaryIndexUpdates(
            List.of(GlobalSecondaryIndexUpdate.of(new DeleteGlobalSecondaryIndexAction(index))))
        .build();
  }

  private static void define(Map<String, KeyType> types, KeyAttribute attribute) {
    types.put(attribute.name(), attribute.type());
  }

  private static List<AttributeDefinition> definitions(Map<String, KeyType> types) {
    return types.entrySet().stream()
        .map(type -> new AttributeDefinition(type.getKey(), type.getValue()))
        .toList();
  }

  private static List<KeySchemaElement> elements(IndexDefinition index) {
    List<KeySchemaElement> elements = new ArrayList<>();
    index.partition().forEach(key -> elements.add(KeySchemaElement.hash(key.name())));
    index.sort().forEach(key -> elements.add(KeySchemaElement.range(key.name())));
    return elements;
  }

  private static Projection projection(IndexDefinition index) {
    IndexProjection projection = index.projection();
    return new Projection(projection.type(), orNull(projection.nonKeyAttributes()));
  }

  private static <T> List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
