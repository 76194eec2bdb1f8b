package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.server.auth.Credentials;
import dev.karst.server.http.InvalidKeyStoreException;
import dev.karst.server.http.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The AWS SDK as it comes, with its signatures, checksums, compression and certificates. */
class SdkClientTest {
  private static final String PASSWORD = "keystore password";

  @TempDir private Path directory;

  private static DynamoDbClient client(URI uri, String keyId, String secret, SdkHttpClient http) {
    return DynamoDbClient.builder()
        .endpointOverride(uri)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
        .httpClient(http)
        .overrideConfiguration(
            settings ->
                settings
                    .retryStrategy(retries -> retries.maxAttempts(1))
                    .putHeader("Accept-Encoding", "gzip"))
        .build();
  }

  private static void writeAndRead(DynamoDbClient client) {
    assertThatThrownBy(() -> client.describeTable(table -> table.tableName("films")))
        .isInstanceOf(ResourceNotFoundException.class);
    client.createTable(
        table ->
            table
                .tableName("films")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    AttributeValue longText = AttributeValue.fromS("x".repeat(20_000));
    Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("a"), "text", longText);
    client.putItem(put -> put.tableName("films").item(item));
    assertThat(
            client.getItem(get -> get.tableName("films").key(Map.of("id", item.get("id")))).item())
        .isEqualTo(item);
  }

  @Test
  void signaturesAreReadWhereThereAreCredentials() throws IOException {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
        KarstServer server =
            KarstServer.of(karst).credentials(Credentials.of(Map.of("ANNA", "secret"))).start();
        SdkHttpClient http = UrlConnectionHttpClient.create()) {
      writeAndRead(client(server.uri(), "ANNA", "secret", http));

      assertThatThrownBy(() -> client(server.uri(), "ANNA", "wrong", http).listTables())
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e -> {
                assertThat(e.statusCode()).isEqualTo(400);
                assertThat(e.requestId()).matches("[0-9A-Z]{52}");
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
              });
      assertThatThrownBy(() -> client(server.uri(), "BERT", "secret", http).listTables())
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e ->
                  assertThat(e.awsErrorDetails().errorCode())
                      .isEqualTo("UnrecognizedClientException"));
    }
  }

  @Test
  void anySignatureWillDoOtherwise() throws IOException {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
        KarstServer server = KarstServer.of(karst).start();
        SdkHttpClient http = UrlConnectionHttpClient.create()) {
      assertThat(server.uri().toString()).isEqualTo("http://127.0.0.1:" + server.port());
      writeAndRead(client(server.uri(), "any", "thing", http));
    }
  }

  @Test
  void https() throws Exception {
    Path store = keyStore();
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
        KarstServer server = KarstServer.of(karst).tls(Tls.ofKeyStore(store, PASSWORD)).start();
        SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                .tlsTrustManagersProvider(() -> trusting(store))
                .build()) {
      assertThat(server.uri()).hasScheme("https");
      writeAndRead(client(server.uri(), "any", "thing", http));
      try (RawClient plain = new RawClient(server.port())) {
        plain.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(new String(plain.rest(), StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/");
      }
      writeAgain(server, http);
    }
  }

  private static void writeAgain(KarstServer server, SdkHttpClient http) {
    client(server.uri(), "any", "thing", http)
        .putItem(put -> put.tableName("films").item(Map.of("id", AttributeValue.fromS("after"))));
  }

  @Test
  void keyStoresThatAreNone() throws Exception {
    Path store = keyStore();
    assertThatThrownBy(() -> Tls.ofKeyStore(store, "wrong"))
        .isInstanceOf(InvalidKeyStoreException.class)
        .hasMessageStartingWith("cannot open the key store " + store + ": ");
    Path text = Files.writeString(directory.resolve("text"), "text");
    assertThatThrownBy(() -> Tls.ofKeyStore(text, PASSWORD))
        .hasMessageStartingWith("cannot open the key store " + text + ": ");
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> Tls.ofKeyStore(missing, PASSWORD))
        .hasMessageStartingWith("cannot open the key store " + missing + ": ");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    Path keyless = directory.resolve("keyless");
    try (var out = Files.newOutputStream(keyless)) {
      empty.store(out, PASSWORD.toCharArray());
    }
    assertThatThrownBy(() -> Tls.ofKeyStore(keyless, PASSWORD))
        .hasMessage("there is no key in the key store " + keyless);
  }

  private Path keyStore() throws Exception {
    Path store = directory.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "karst",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(said).isZero();
    return store;
  }

  private static TrustManager[] trusting(Path store) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, PASSWORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("karst", own.getCertificate("karst"));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return factory.getTrustManagers();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
