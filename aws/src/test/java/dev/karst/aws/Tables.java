package dev.karst.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables made with the software.amazon.awssdk.services.dynamodb.model. */
final class Tables {
  private Tables() {}

  /** A table of items with an {@code id}, a string. */
  static void create(DynamoDbClient client, String name) {
    client.createTable(
        table ->
            table
                .tableName(name)
                .attributeDefinitions(id -> id.attributeName("id").attributeType("S"))
                .keySchema(id -> id.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST"));
  }
}
