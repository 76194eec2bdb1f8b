package dev.karst.server.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Compresses bodies, and unpacks them up to a limit. */
final class Gzip {
  static final String NAME = "gzip";

  private static final int BUFFER_BYTES = 8192;

  private Gzip() {}

  /**
   * Unpacks a body, or finds that it has more than so many bytes.
   *
   * @throws IOException if it is no gzip, or cut off
   */
  static Optional<byte[]> unpack(byte[] packed, int limit) throws IOException {
    try (GZIPInputStream in = new Members(packed)) {
      byte[] body = in.readNBytes(limit + 1);
      return body.length > limit ? Optional.empty() : Optional.of(body);
    }
  }

  static byte[] pack(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(packed, BUFFER_BYTES)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail to be written.
    }
    return packed.toByteArray();
  }

  /** Whether values of Accept-Encoding name it, and not only to say no. */
  static boolean isAccepted(List<String> values) {
    for (String value : values) {
      for (String coding : value.split(",", -1)) {
        String[] parts = coding.split(";", 2);
        if (parts[0].strip().equalsIgnoreCase(NAME)) {
          return parts.length == 1 || !isZero(parts[1].replace(" ", ""));
        }
      }
    }
    return false;
  }

  private static boolean isZero(String weight) {
    return weight.matches("(?i)q=0(\\.0{0,3})?");
  }

  /** Reads a body that may be packed in several members, a few of them empty. */
  private static final class Members extends GZIPInputStream {
    private static final int MAX_EMPTY = 100;

    private int depth;

    Members(byte[] packed) throws IOException {
      super(new ByteArrayInputStream(packed), BUFFER_BYTES);
    }

    /** Java calls it again, from within, for each empty member, however many follow. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (depth > MAX_EMPTY) {
        throw new ZipException("too many empty members");
      }
      depth++;
      try {
        return super.read(buffer, offset, length);
      } finally {
        depth--;
      }
    }
  }
}
