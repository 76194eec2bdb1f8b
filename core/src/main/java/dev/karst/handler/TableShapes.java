package dev.karst.handler;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.schema.ResourceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints on the shapes that requests on tables are made of. */
final class TableShapes {
  private static final int MAX_TABLE_KEY = 2;
  private static final int MAX_NON_KEY_ATTRIBUTES = 20;
  private static final int MAX_ATTRIBUTE_NAME = 255;

  private final Constraints constraints;

  TableShapes(Constraints constraints) {
    this.constraints = constraints;
  }

  void attributeDefinitions(@Nullable List<AttributeDefinition> definitions) {
    for (int i = 0; definitions != null && i < definitions.size(); i++) {
      String member = Constraints.member("attributeDefinitions", i);
      attributeName(member, definitions.get(i).attributeName());
      constraints.notNull(member + ".attributeType", definitions.get(i).attributeType());
    }
  }

  /** The key of a table or a local secondary index. */
  void keySchema(String path, @Nullable List<KeySchemaElement> schema) {
    constraints
        .notNull(path, schema)
        .lengthAtLeast(path, schema, 1)
        .lengthAtMost(path, schema, MAX_TABLE_KEY);
    keySchemaElements(path, schema);
  }

  /** The key of a global secondary index, which may have more than two attributes. */
  void globalKeySchema(String path, @Nullable List<KeySchemaElement> schema) {
    constraints.notNull(path, schema).lengthAtLeast(path, schema, 1);
    keySchemaElements(path, schema);
  }

  private void keySchemaElements(String path, @Nullable List<KeySchemaElement> schema) {
    for (int i = 0; schema != null && i < schema.size(); i++) {
      String member = Constraints.member(path, i);
      attributeName(member, schema.get(i).attributeName());
      constraints.notNull(member + ".keyType", schema.get(i).keyType());
    }
  }

  void indexName(String member, @Nullable String name) {
    String path = member + ".indexName";
    constraints
        .notNull(path, name)
        .pattern(path, name, ResourceName.PATTERN)
        .lengthAtLeast(path, name, ResourceName.MIN_LENGTH)
        .lengthAtMost(path, name, ResourceName.MAX_LENGTH);
  }

  void projection(String member, @Nullable Projection projection) {
    String path = member + ".projection";
    constraints.notNull(path, projection);
    if (projection != null) {
      String attributes = path + ".nonKeyAttributes";
      constraints
          .place(path + ".projectionType")
          .lengthAtLeast(attributes, projection.nonKeyAttributes(), 1)
          .lengthAtMost(attributes, projection.nonKeyAttributes(), MAX_NON_KEY_ATTRIBUTES);
    }
  }

  /** A throughput, if it is given. */
  void throughput(String path, @Nullable ProvisionedThroughput throughput) {
    if (throughput != null) {
      units(path + ".writeCapacityUnits", throughput.writeCapacityUnits());
      units(path + ".readCapacityUnits", throughput.readCapacityUnits());
    }
  }

  private void units(String path, @Nullable Long units) {
    constraints.notNull(path, units).valueAtLeast(path, units, 1);
  }

  private void attributeName(String member, @Nullable String name) {
    String path = member + ".attributeName";
    constraints
        .notNull(path, name)
        .lengthAtLeast(path, name, 1)
        .lengthAtMost(path, name, MAX_ATTRIBUTE_NAME);
  }
}
