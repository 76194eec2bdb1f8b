package dev.karst.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import dev.karst.aws.KarstDynamoDbAsyncClient;
import dev.karst.aws.KarstDynamoDbClient;
import dev.karst.aws.KarstDynamoDbStreamsClient;
import dev.karst.examples.Guide;
import dev.karst.junit.KarstTest;
import dev.karst.server.KarstServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The Java of the guide to clients: that it does what it says, and that the guide shows just it.
 */
@KarstTest
class ClientsGuideTest {
  private final Karst karst;
  private final DynamoDbTable<Person> people;

  ClientsGuideTest(Karst karst, DynamoDbClient client) {
    this.karst = karst;
    people = enhanced(client);
  }

  private static DynamoDbTable<Person> enhanced(DynamoDbClient client) {
    // guide: enhanced
    DynamoDbEnhancedClient enhanced =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    DynamoDbTable<Person> people = enhanced.table("People", TableSchema.fromBean(Person.class));
    people.createTable();
    Person ada = new Person();
    ada.setId("1");
    ada.setName("Ada");
    people.putItem(ada);
    // end
    return people;
  }

  @Test
  void worksThroughTheEnhancedClient() {
    assertThat(people.getItem(Key.builder().partitionValue("1").build()).getName())
        .isEqualTo("Ada");
  }

  @Test
  void worksInProcess(@TempDir Path directory) {
    Map<String, AttributeValue> item;
    // guide: in-process
    try (Karst karst = Karst.open(directory)) {
      DynamoDbClient client = KarstDynamoDbClient.on(karst);
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
      client.putItem(
          put -> put.tableName("People").item(Map.of("id", fromS("1"), "name", fromS("Ada"))));
      item = client.getItem(get -> get.tableName("People").key(Map.of("id", fromS("1")))).item();
    }
    // end
    assertThat(item).containsEntry("name", fromS("Ada"));
  }

  @Test
  void worksAsynchronously() {
    // guide: async
    DynamoDbAsyncClient async = KarstDynamoDbAsyncClient.on(karst);
    CompletableFuture<GetItemResponse> answer =
        async.getItem(get -> get.tableName("People").key(Map.of("id", fromS("1"))));
    // end
    assertThat(answer.join().item()).containsEntry("name", fromS("Ada"));
  }

  @Test
  void readsStreams(DynamoDbClient client) {
    // guide: streams
    String stream =
        client
            .updateTable(
                table ->
                    table
                        .tableName("People")
                        .streamSpecification(
                            specification ->
                                specification
                                    .streamEnabled(true)
                                    .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
            .tableDescription()
            .latestStreamArn();
    client.putItem(
        put -> put.tableName("People").item(Map.of("id", fromS("2"), "name", fromS("Grace"))));

    DynamoDbStreamsClient streams = KarstDynamoDbStreamsClient.on(karst);
    List<Record> changes = new ArrayList<>();
    for (Shard shard :
        streams.describeStream(of -> of.streamArn(stream)).streamDescription().shards()) {
      String start =
          streams
              .getShardIterator(
                  from ->
                      from.streamArn(stream)
                          .shardId(shard.shardId())
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      changes.addAll(streams.getRecords(from -> from.shardIterator(start)).records());
    }
    // end
    assertThat(changes)
        .extracting(change -> change.dynamodb().newImage().get("name"))
        .containsExactly(fromS("Grace"));
  }

  @Test
  void letsItemsExpire(DynamoDbClient client) {
    // guide: expiry
    client.updateTimeToLive(
        table ->
            table
                .tableName("People")
                .timeToLiveSpecification(
                    specification -> specification.enabled(true).attributeName("expires")));
    // end
    assertThat(
            client
                .describeTimeToLive(table -> table.tableName("People"))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expires");
  }

  @Test
  void worksOverHttp() throws IOException {
    // guide: server
    KarstServer server = KarstServer.of(karst).port(0).start(); // any port that is free
    URI endpoint = server.uri();
    // end
    try (server) {
      // guide: http
      DynamoDbClient client =
          DynamoDbClient.builder()
              .endpointOverride(endpoint) // such as URI.create("http://127.0.0.1:8000")
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("karst", "karst")))
              .build();
      // end
      try (client) {
        assertThat(client.listTables().tableNames()).containsExactly("People");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Person.java, enhanced-bean",
    "ClientsGuideTest.java, enhanced",
    "ClientsGuideTest.java, in-process",
    "ClientsGuideTest.java, async",
    "ClientsGuideTest.java, streams",
    "ClientsGuideTest.java, expiry",
    "ClientsGuideTest.java, server",
    "ClientsGuideTest.java, http",
    "PeopleTest.java, junit",
  })
  void standsInTheGuide(String file, String name) throws IOException {
    new Guide("docs/guide/clients.md", "clients").assertShows(file, name);
  }

  @Test
  void standsInTheReadme() throws IOException {
    new Guide("README.md", "clients").assertShows("PeopleTest.java", "junit");
  }
}
