package dev.karst.server.http;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Names of requests, to find them by: 52 letters and digits, as DynamoDB's. No secret. */
final class RequestIds {
  private static final int LENGTH = 52;
  private static final byte[] DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII);

  /** So many digits of base 36 fit into 63 bits. */
  private static final int DIGITS_PER_LONG = 12;

  private RequestIds() {}

  static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    byte[] id = new byte[LENGTH];
    long digits = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (i % DIGITS_PER_LONG == 0) {
        digits = random.nextLong() >>> 1;
      }
      id[i] = DIGITS[(int) (digits % DIGITS.length)];
      digits /= DIGITS.length;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }
}
