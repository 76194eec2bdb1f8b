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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  /** Servers give idle connections some time to be closed by clients; meanwhile the next runs. */
  private static final List<CompletableFuture<Void>> CLOSING = new ArrayList<>();

  private static ExecutorService closers;

  @BeforeAll
  static void openHttp() {
    closers = Executors.newCachedThreadPool();
    http = UrlConnectionHttpClient.create();
  }

  @AfterAll
  static void closeHttp() {
    CLOSING.forEach(CompletableFuture::join);
    closers.shutdown();
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
        CLOSING.add(
            CompletableFuture.runAsync(
                () -> {
                  server.close();
                  karst.close();
                },
                closers));
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
