package dev.karst.mapper;

import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Where a page ended, as URL-safe Base64 of
 *
 * <pre>
 *   token = version:1 fingerprint:8 remaining:4 position:n crc32c:4
 * </pre>
 *
 * with the fingerprint of the query it belongs to and the number of items its limit leaves.
 */
final class PageToken {
  private static final byte VERSION = 1;
  private static final int HEADER = 1 + Long.BYTES + Integer.BYTES;

  private PageToken() {}

  /** Where to go on, and for how many items. */
  record Place(int remaining, Position position) {}

  static String write(long fingerprint, int remaining, Position position) {
    byte[] behind = position.toBytes();
    ByteBuffer token = ByteBuffer.allocate(HEADER + behind.length + Integer.BYTES);
    token.put(VERSION).putLong(fingerprint).putInt(remaining).put(behind);
    token.putInt(checksum(token.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  static Place read(String text, long fingerprint) {
    byte[] bytes = decode(text);
    if (bytes.length < HEADER + Integer.BYTES) {
      throw malformed();
    }
    ByteBuffer token = ByteBuffer.wrap(bytes);
    if (token.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
      throw malformed();
    }
    byte version = token.get();
    if (version != VERSION) {
      throw new ValidationException(
          "The page token was made by another version of Karst: version=" + version);
    }
    if (token.getLong() != fingerprint) {
      throw new ValidationException(
          "The page token belongs to another query: a token is good for the same table, partition,"
              + " range, filter, direction and limit only");
    }
    int remaining = token.getInt();
    byte[] behind = new byte[bytes.length - HEADER - Integer.BYTES];
    token.get(behind);
    return new Place(remaining, Position.of(behind));
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static ValidationException malformed() {
    return new ValidationException(
        "The page token is damaged: pass back what Page.nextToken() gave, unchanged");
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) checksum.getValue();
  }
}
