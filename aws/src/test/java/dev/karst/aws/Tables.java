package dev.karst.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Tables made with the software.amazon.awssdk.services.dynamodb.model. */
final class Tables {
  private Tables() {}

  /** A table of items with an {@code id}, a string. */
  static void create(DynamoDbClient client, String name) {
    client.createTable(
        table ->
            table
                .tableName(name)
                .attributeDefinitions(attribute("id", "S"))
                .keySchema(key("id", "HASH"))
                .billingMode("PAY_PER_REQUEST"));
  }

  static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  static KeySchemaElement key(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
