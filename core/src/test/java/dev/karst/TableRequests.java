package dev.karst;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import java.util.Arrays;
import java.util.List;

/** Parts of requests on tables, in few words. */
final class TableRequests {
  static final Projection ALL = new Projection(ProjectionType.ALL, null);
  static final ProvisionedThroughput ONE = throughput(1, 1);

  private TableRequests() {}

  /** A request for table {@code abc} with a capacity of one, and string attributes. */
  static CreateTableRequest.Builder table(
      List<AttributeDefinition> definitions, List<KeySchemaElement> key) {
    return CreateTableRequest.builder("abc", definitions, key).provisionedThroughput(ONE);
  }

  /** The same with attributes a and b, both of them its key. */
  static CreateTableRequest.Builder tableAb() {
    return table(strings("a", "b"), key("a", "b"));
  }

  static List<AttributeDefinition> strings(String... names) {
    return Arrays.stream(names).map(name -> new AttributeDefinition(name, KeyType.S)).toList();
  }

  /** Names of attributes with spaces between; a # marks those of type HASH. */
  static List<KeySchemaElement> schema(String elements) {
    return Arrays.stream(elements.split(" "))
        .map(
            element ->
                element.startsWith("#")
                    ? KeySchemaElement.hash(element.substring(1))
                    : KeySchemaElement.range(element))
        .toList();
  }

  static List<KeySchemaElement> key(String hash) {
    return List.of(KeySchemaElement.hash(hash));
  }

  static List<KeySchemaElement> key(String hash, String range) {
    return List.of(KeySchemaElement.hash(hash), KeySchemaElement.range(range));
  }

  static LocalSecondaryIndex local(String name, List<KeySchemaElement> key, Projection projection) {
    return new LocalSecondaryIndex(name, key, projection);
  }

  static GlobalSecondaryIndex global(
      String name, List<KeySchemaElement> key, Projection projection) {
    return new GlobalSecondaryIndex(name, key, projection, ONE);
  }

  static Projection include(String... attributes) {
    return new Projection(ProjectionType.INCLUDE, List.of(attributes));
  }

  static ProvisionedThroughput throughput(long read, long write) {
    return new ProvisionedThroughput(read, write);
  }
}
