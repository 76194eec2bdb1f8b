package dev.karst.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.stream.SequenceNumber;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * A place in a shard, as clients carry it from one request to the next.
 *
 * <pre>
 *   text  := streamArn "|1|" base64url(place)
 *   place := commit:u64 write:u16 issued:u64 crc32c:u32 (of the ARN and what is before it)
 * </pre>
 *
 * @param behind the record that reading goes on behind
 * @param issued when it was given, ms since 1970 UTC
 */
record ShardIterator(String streamArn, SequenceNumber behind, long issued) {
  static final int MAX_LENGTH = 2048;

  private static final String VERSION = "|1|";
  private static final int CONTENT = Long.BYTES + Short.BYTES + Long.BYTES;
  private static final int LENGTH = CONTENT + Integer.BYTES;

  @Override
  public String toString() {
    ByteBuffer place = ByteBuffer.allocate(LENGTH);
    place.putLong(behind.commit()).putShort((short) behind.write()).putLong(issued);
    place.putInt(checksum(streamArn, place.array()));
    return streamArn
        + VERSION
        + Base64.getUrlEncoder().withoutPadding().encodeToString(place.array());
  }

  /**
   * Reads what {@link #toString} gave.
   *
   * @throws ValidationException for anything else
   */
  static ShardIterator parse(String text) {
    int version = text.indexOf(VERSION);
    if (version < 0) {
      throw invalid();
    }
    String arn = text.substring(0, version);
    ByteBuffer place = ByteBuffer.wrap(decode(text.substring(version + VERSION.length())));
    if (place.remaining() != LENGTH || place.getInt(CONTENT) != checksum(arn, place.array())) {
      throw invalid();
    }
    return new ShardIterator(
        arn, new SequenceNumber(place.getLong(), place.getShort() & 0xffff), place.getLong());
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  private static int checksum(String arn, byte[] place) {
    CRC32C checksum = new CRC32C();
    checksum.update(arn.getBytes(US_ASCII));
    checksum.update(place, 0, CONTENT);
    return (int) checksum.getValue();
  }

  private static ValidationException invalid() {
    return new ValidationException(StreamMessages.invalidIterator());
  }
}
