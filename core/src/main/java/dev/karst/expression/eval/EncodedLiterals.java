package dev.karst.expression.eval;

import dev.karst.codec.ValueEncoder;
import dev.karst.expression.Operand;
import java.util.IdentityHashMap;

/** The literals of one condition, each encoded when it is first met: items are many. */
final class EncodedLiterals {
  private final ValueEncoder encoder = new ValueEncoder();
  private final IdentityHashMap<Operand.Literal, byte[]> encoded = new IdentityHashMap<>();

  byte[] bytesOf(Operand.Literal literal) {
    byte[] bytes = encoded.get(literal);
    if (bytes == null) {
      bytes = encoder.bytesOf(literal.value());
      encoded.put(literal, bytes);
    }
    return bytes;
  }

  /** Makes room for those of the next condition. */
  void clear() {
    encoded.clear();
  }
}
