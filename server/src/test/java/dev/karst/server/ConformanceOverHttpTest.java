package dev.karst.server;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkOperations;
import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import dev.karst.operation.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
    Karst karst = Karst.inMemory();
    KarstServer server = serve(karst);
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(server.uri())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(http)
            .overrideConfiguration(
                settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)))
            .build();
    Operations operations = new SdkOperations(client);
    return new Client() {
      @Override
      public Operations operations() {
        return operations;
      }

      @Override
      public void close() {
        client.close();
        server.close();
        karst.close();
      }
    };
  }

  private static KarstServer serve(Karst karst) {
    try {
      return KarstServer.of(karst).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
