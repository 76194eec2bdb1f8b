package dev.karst.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signatures that the SDK makes, and what can be wrong with them. */
class SignatureVerifierTest {
  private static final Instant NOW = Instant.parse("2013-06-09T10:00:15Z");
  private static final String BODY = "{\"TableName\":\"ä\"}";
  private static final AwsCredentialsIdentity ANNA =
      AwsCredentialsIdentity.create("ANNA", "anna's secret/+=");
  private static final SignatureVerifier VERIFIER =
      new SignatureVerifier(
          Credentials.of(Map.of("ANNA", "anna's secret/+=", "BERT", "bert's")),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private record Signed(SdkHttpRequest request, String body) {
    SignedRequest toRequest() {
      return toRequest(Map.of());
    }

    /** With some headers replaced; null takes one away. */
    SignedRequest toRequest(Map<String, String> replaced) {
      return new SignedRequest(
          "POST",
          request.encodedPath(),
          request.encodedQueryParameters().orElse(""),
          headers(replaced),
          body.getBytes(StandardCharsets.UTF_8));
    }

    private SignedRequest.Headers headers(Map<String, String> replaced) {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(request.headers());
      replaced.forEach((name, value) -> headers.put(name, List.of(value)));
      return name -> headers.getOrDefault(name, List.of());
    }

    String authorization() {
      return request.firstMatchingHeader("Authorization").orElseThrow();
    }
  }

  private static Signed sign(Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
    SdkHttpRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://localhost:8000/"))
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
            .putHeader("X-Spaces", "  a   b  ")
            .build();
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                builder -> {
                  builder
                      .identity(ANNA)
                      .request(request)
                      .payload(ContentStreamProvider.fromUtf8String(BODY))
                      .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                      .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                      .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC));
                  more.accept(builder);
                })
            .request();
    return new Signed(signed, BODY);
  }

  private static Consumer<SignRequest.Builder<AwsCredentialsIdentity>> at(Instant time) {
    return builder ->
        builder.putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC));
  }

  private static Consumer<SignRequest.Builder<AwsCredentialsIdentity>> presigned(
      Duration lifetime) {
    return builder ->
        builder
            .putProperty(
                AwsV4FamilyHttpSigner.AUTH_LOCATION,
                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
            .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime);
  }

  private static void assertRefused(SignedRequest request, String error, String message) {
    AuthenticationException refusal =
        catchThrowableOfType(AuthenticationException.class, () -> VERIFIER.check(request));
    assertThat(refusal).isNotNull().hasMessage(message);
    assertThat(refusal.error()).isEqualTo(error);
  }

  @Test
  void acceptsTheSdksSignatures() {
    VERIFIER.check(sign(builder -> {}).toRequest());
    VERIFIER.check(sign(builder -> {}).toRequest()); // The key is remembered now.
    VERIFIER.check(sign(presigned(Duration.ofMinutes(5))).toRequest());
    VERIFIER.check(
        sign(builder -> builder.identity(AwsCredentialsIdentity.create("BERT", "bert's")))
            .toRequest());
    VERIFIER.check(
        sign(builder -> builder.putProperty(AwsV4HttpSigner.REGION_NAME, "anywhere")).toRequest());
  }

  @Test
  void whatWasChangedIsNoticed() {
    Signed signed = sign(builder -> {});
    for (SignedRequest changed :
        List.of(
            new Signed(signed.request, BODY + " ").toRequest(),
            signed.toRequest(Map.of("X-Amz-Target", "DynamoDB_20120810.DeleteTable")),
            signed.toRequest(Map.of("Host", "elsewhere")),
            signed.toRequest(Map.of("X-Amz-Date", "20130609T100016Z")),
            new SignedRequest(
                "PUT", "/", "", signed.headers(Map.of()), BODY.getBytes(StandardCharsets.UTF_8)),
            new SignedRequest(
                "POST", "/x", "", signed.headers(Map.of()), BODY.getBytes(StandardCharsets.UTF_8)),
            new SignedRequest(
                "POST",
                "/",
                "a=b",
                signed.headers(Map.of()),
                BODY.getBytes(StandardCharsets.UTF_8)))) {
      assertThatThrownBy(() -> VERIFIER.check(changed))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageStartingWith("The request signature we calculated does not match");
    }
    SignedRequest link = sign(presigned(Duration.ofMinutes(5))).toRequest();
    SignedRequest longer =
        new SignedRequest(
            "POST",
            "/",
            link.query().replace("X-Amz-Expires=300", "X-Amz-Expires=301"),
            link.headers(),
            link.body());
    assertThat(longer.query()).isNotEqualTo(link.query());
    assertThatThrownBy(() -> VERIFIER.check(longer)).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void theWrongSecretIsToldWhatWasSigned() {
    String canonical =
        "POST\n/\n\nhost:localhost\n\nhost\n"
            + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    SignedRequest request = request("AWS4-HMAC-SHA256", "ANNA/20130609/r/dynamodb/aws4_request");
    assertRefused(
        request,
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.\n\nThe Canonical String for this request should have been\n'"
            + canonical
            + "'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20130609T100015Z\n"
            + "20130609/r/dynamodb/aws4_request\n"
            + Signing.sha256(canonical.getBytes(StandardCharsets.UTF_8))
            + "'\n");
  }

  private static SignedRequest request(String algorithm, String credential) {
    return request(algorithm, credential, "host", "20130609T100015Z");
  }

  private static SignedRequest request(
      String algorithm, String credential, String signed, String date) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", List.of("localhost"));
    headers.put("X-Amz-Date", List.of(date));
    headers.put(
        "Authorization",
        List.of(
            algorithm
                + " Credential="
                + credential
                + ", SignedHeaders="
                + signed
                + ", Signature=b"));
    return new SignedRequest(
        "POST", "/", "", name -> headers.getOrDefault(name, List.of()), new byte[0]);
  }

  @Test
  void checksInTheServicesOrder() {
    String incomplete = "IncompleteSignatureException";
    String invalid = "InvalidSignatureException";
    String scope = "a/b/c/d";
    assertRefused(
        request("AWS4-HMAC-SHA25", scope, "", "201"),
        incomplete,
        "Date must be in ISO-8601 'basic format'. Got '201'. See"
            + " http://en.wikipedia.org/wiki/ISO_8601");
    assertRefused(
        request("AWS4-HMAC-SHA25", scope, "", "20130301T000000Z"),
        invalid,
        "Signature expired: 20130301T000000Z is now earlier than 20130609T094515Z"
            + " (20130609T100015Z - 15 min.)");
    assertRefused(
        request("AWS4-HMAC-SHA25", scope, "", "20130609T101516Z"),
        invalid,
        "Signature not yet current: 20130609T101516Z is still later than 20130609T101515Z"
            + " (20130609T100015Z + 15 min.)");
    assertRefused(
        request("AWS4-HMAC-SHA25", scope, "", "20130609T095204Z"),
        invalid,
        "'Host' must be a 'SignedHeader' in the AWS Authorization.");
    assertRefused(
        request("AWS4-HMAC-SHA25", scope, "HOST", "20130609T095204Z"),
        incomplete,
        "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA25' (only AWS4-HMAC-SHA256 for now). ");
    assertRefused(
        request("AWS4-HMAC-SHA256", scope),
        incomplete,
        "Credential must have exactly 5 slash-delimited elements, e.g."
            + " keyid/date/region/service/term, got 'a/b/c/d'");
    assertRefused(
        request("AWS4-HMAC-SHA256", "a/b//d/e///", "host", "20130609T095204Z"),
        invalid,
        "Credential should be scoped to a valid region, not ''. Credential should be scoped to"
            + " correct service: 'dynamodb'. Credential should be scoped with a valid terminator:"
            + " 'aws4_request', not 'e'. Date in Credential scope does not match YYYYMMDD from"
            + " ISO-8601 version of date from HTTP: 'b' != '20130609', from '20130609T095204Z'.");
    assertRefused(
        request("AWS4-HMAC-SHA256", "NOBODY/20130609/r/dynamodb/aws4_request/"),
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }

  @Test
  void holdsForFifteenMinutesAround() {
    Duration skew = Duration.ofMinutes(15);
    VERIFIER.check(sign(at(NOW.minus(skew))).toRequest());
    VERIFIER.check(sign(at(NOW.plus(skew))).toRequest());
    assertThatThrownBy(() -> VERIFIER.check(sign(at(NOW.minus(skew).minusSeconds(1))).toRequest()))
        .hasMessageContaining("Signature expired");
    assertThatThrownBy(() -> VERIFIER.check(sign(at(NOW.plus(skew).plusSeconds(1))).toRequest()))
        .hasMessageContaining("Signature not yet current");
  }

  @Test
  void presignedAddressesHoldAsLongAsTheySay() {
    Duration hour = Duration.ofHours(1);
    VERIFIER.check(sign(at(NOW.minus(hour)).andThen(presigned(hour))).toRequest());
    assertThatThrownBy(
            () ->
                VERIFIER.check(
                    sign(at(NOW.minus(hour).minusSeconds(1)).andThen(presigned(hour))).toRequest()))
        .hasMessage(
            "Signature expired: 20130609T090014Z is now earlier than 20130609T090015Z"
                + " (20130609T100015Z - 60 min.)");
    SignedRequest link = sign(presigned(hour)).toRequest();
    for (String expires : List.of("0", "604801", "x", "-1", "")) {
      SignedRequest wrong =
          new SignedRequest(
              "POST",
              "/",
              link.query().replace("X-Amz-Expires=3600", "X-Amz-Expires=" + expires),
              link.headers(),
              link.body());
      assertRefused(
          wrong,
          "IncompleteSignatureException",
          "X-Amz-Expires must be a number of seconds between 1 and 604800. Got '" + expires + "'");
    }
  }

  @Test
  void theTargetMustBeSigned() {
    Signed signed = sign(builder -> {});
    assertThat(signed.authorization()).contains("x-amz-target");
    assertRefused(
        signed.toRequest(
            Map.of("Authorization", signed.authorization().replace(";x-amz-target", ""))),
        "InvalidSignatureException",
        "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.");
  }

  @Test
  void sessionsAreNotKnown() {
    Consumer<SignRequest.Builder<AwsCredentialsIdentity>> session =
        builder ->
            builder.identity(
                AwsSessionCredentialsIdentity.create("ANNA", "anna's secret/+=", "token"));
    for (Signed signed :
        List.of(sign(session), sign(session.andThen(presigned(Duration.ofHours(1)))))) {
      assertRefused(
          signed.toRequest(),
          "UnrecognizedClientException",
          "The security token included in the request is invalid");
    }
  }

  @Test
  void theDateMayBeHttps() {
    SignedRequest request =
        request(
            "AWS4-HMAC-SHA256",
            "NOBODY/20130609/r/dynamodb/aws4_request",
            "host",
            "Sun, 09 Jun 2013 10:00:15 GMT");
    assertRefused(
        request,
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }
}
