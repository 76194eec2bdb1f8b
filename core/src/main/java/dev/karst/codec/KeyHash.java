package dev.karst.codec;

/**
 * The 64-bit hash of a partition key's bytes, which scans go by; part of the format, never changed.
 *
 * <pre>
 *   h = 9E3779B97F4A7C15 × (length + 1)
 *   for each word w of eight bytes, big endian:       h = rotl(h ^ (w × C1), 29) × C2
 *   for the last 1 to 7 bytes, as a number, if any:   h = rotl(h ^ (w × C1), 29) × C2
 *   hash = fmix64(h)
 * </pre>
 *
 * <p>{@code fmix64} is the finaliser of Austin Appleby's MurmurHash3, as C1 and C2 are its
 * constants.
 */
public final class KeyHash {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long C1 = 0x87C37B91114253D5L;
  private static final long C2 = 0x4CF5AD432745937FL;

  private KeyHash() {}

  /** Hashes {@code length} bytes. */
  public static long of(byte[] bytes, int at, int length) {
    long hash = SEED * (length + 1);
    int position = at;
    int end = at + length;
    for (; position <= end - Long.BYTES; position += Long.BYTES) {
      hash = mix(hash, BigEndian.i64(bytes, position));
    }
    if (position < end) {
      long word = 0;
      for (; position < end; position++) {
        word = (word << 8) | (bytes[position] & 0xFF);
      }
      hash = mix(hash, word);
    }
    return finish(hash);
  }

  private static long mix(long hash, long word) {
    return Long.rotateLeft(hash ^ (word * C1), 29) * C2;
  }

  private static long finish(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}
