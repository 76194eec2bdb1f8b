package dev.karst.server;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.aws.testing.SdkStreamOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The suite through the AWS SDK as it comes, over HTTP. */
class ConformanceOverHttpTest extends ConformanceSuite {
  private static SdkHttpClient http;

  @BeforeAll
  static void openHttp() {
    http = UrlConnectionHttpClient.create();
  }

  @AfterAll
  static void closeHttp() {
    http.close();
  }

  @Override
  public Client open() {
    Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    KarstServer server = serve(karst);
    DynamoDbClient client = configured(DynamoDbClient.builder(), server);
    DynamoDbStreamsClient streamsClient = configured(DynamoDbStreamsClient.builder(), server);
    Operations operations = new SdkOperations(client);
    StreamOperations streams = new SdkStreamOperations(streamsClient);
    return new Client() {
      @Override
      public Operations operations() {
        return operations;
      }

      @Override
      public StreamOperations streams() {
        return streams;
      }

      @Override
      public void close() {
        client.close();
        streamsClient.close();
        server.close();
        karst.close();
      }
    };
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C configured(
      B builder, KarstServer server) {
    return builder
        .endpointOverride(server.uri())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .httpClient(http)
        .overrideConfiguration(
            settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)))
        .build();
  }

  private static KarstServer serve(Karst karst) {
    try {
      return KarstServer.of(karst).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
