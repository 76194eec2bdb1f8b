package dev.karst.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The identity of one request: 52 digits and upper-case letters, as the service's.
 *
 * <p>They tell requests apart and keep no secret, so a thread's own generator makes them.
 */
final class RequestId {
  private static final int LENGTH = 52;
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  private static final int DIGIT_BITS = 5;
  private static final int DIGITS_OF_A_LONG = 12;

  /** What every answer says of HTTP, which it has not come by. */
  private static final SdkHttpResponse OK = SdkHttpResponse.builder().statusCode(200).build();

  private RequestId() {}

  static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    byte[] id = new byte[LENGTH];
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (i % DIGITS_OF_A_LONG == 0) {
        bits = random.nextLong();
      }
      id[i] = (byte) DIGITS.charAt((int) (bits & (DIGITS.length() - 1)));
      bits >>>= DIGIT_BITS;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  /** Says in a response what the SDK's client would have read from HTTP's headers. */
  static <B extends AwsResponse.Builder> B stamp(B response) {
    AwsResponseMetadata metadata =
        DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, next()));
    response.responseMetadata(metadata).sdkHttpResponse(OK);
    return response;
  }
}
