package dev.karst.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against figures that AWS published: its documentation's, and its test suite's. */
class CanonicalRequestTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String DATE = "20150830T123600Z";
  private static final CredentialScope SUITE =
      new CredentialScope("AKIDEXAMPLE", "20150830", "us-east-1", "service", "aws4_request");

  private static String signature(
      String method, String path, String query, Map<String, List<String>> headers, String signed) {
    return signature(SUITE, method, path, query, headers, signed);
  }

  private static String signature(
      CredentialScope scope,
      String method,
      String path,
      String query,
      Map<String, List<String>> headers,
      String signed) {
    SignedRequest request =
        new SignedRequest(
            method,
            path,
            query,
            name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()),
            new byte[0]);
    String canonical = CanonicalRequest.of(request, QueryString.parse(query), signed);
    return Signing.signature(
        Signing.key(SECRET, scope), Signing.stringToSign(DATE, scope, canonical));
  }

  private static final Map<String, List<String>> VANILLA =
      Map.of("host", List.of("example.amazonaws.com"), "x-amz-date", List.of(DATE));

  @Test
  void vanilla() {
    assertThat(signature("GET", "/", "", VANILLA, "host;x-amz-date"))
        .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    assertThat(signature("POST", "/", "", VANILLA, "host;x-amz-date"))
        .isEqualTo("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
  }

  @Test
  void parametersAreOrdered() {
    String expected = "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";
    assertThat(signature("GET", "/", "Param2=value2&Param1=value1", VANILLA, "host;x-amz-date"))
        .isEqualTo(expected);
    assertThat(
            signature(
                "GET",
                "/",
                "X-Amz-Signature=left&Param2=value2&Param1=value%31",
                VANILLA,
                "host;x-amz-date"))
        .isEqualTo(expected);
  }

  @Test
  void pathsWithoutDotsAndEmptySegmentsAreTheRoot() {
    String root = signature("GET", "/", "", VANILLA, "host;x-amz-date");
    for (String path : List.of("//", "/./", "/foo/..", "/foo/bar/../..", "")) {
      assertThat(signature("GET", path, "", VANILLA, "host;x-amz-date")).isEqualTo(root);
    }
  }

  @Test
  void exampleOfTheDocumentation() {
    CredentialScope scope =
        new CredentialScope("AKIDEXAMPLE", "20150830", "us-east-1", "iam", "aws4_request");
    Map<String, List<String>> headers =
        Map.of(
            "host", List.of("iam.amazonaws.com"),
            "content-type", List.of("application/x-www-form-urlencoded; charset=utf-8"),
            "x-amz-date", List.of(DATE));
    assertThat(
            signature(
                scope,
                "GET",
                "/",
                "Action=ListUsers&Version=2010-05-08",
                headers,
                "content-type;host;x-amz-date"))
        .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  }

  @Test
  void valuesOfHeaders() {
    String utf8 = new String("ä".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    SignedRequest request =
        new SignedRequest(
            "GET",
            "/a b/%20/",
            "",
            name -> name.equals("x") ? List.of("  a   b ", utf8, "c") : List.of(),
            new byte[0]);
    assertThat(CanonicalRequest.of(request, QueryString.parse(""), "x;y"))
        .startsWith("GET\n/a%20b/%2520/\n\nx:a b,ä,c\ny:\n\nx;y\n");
  }

  @Test
  void aHeaderNamedManyTimesIsCopiedOnce() {
    SignedRequest request =
        new SignedRequest("GET", "/", "", name -> List.of("a".repeat(8_000)), new byte[0]);
    String signed = "x;".repeat(4_000) + "X";
    assertThat(CanonicalRequest.of(request, QueryString.parse(""), signed))
        .hasSizeLessThan(3 * 8_192);
  }
}
