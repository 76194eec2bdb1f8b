package dev.karst.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.junit.KarstTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The guide's test. */
// guide: junit
@KarstTest
class PeopleTest {
  @BeforeEach
  void createTable(DynamoDbClient client) {
    client.createTable(
        table ->
            table
                .tableName("People")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
  }

  @Test
  void remembersPeople(DynamoDbClient client) {
    client.putItem(
        put -> put.tableName("People").item(Map.of("id", fromS("1"), "name", fromS("Ada"))));

    assertThat(client.scan(scan -> scan.tableName("People")).items()).hasSize(1);
  }
}
// end
