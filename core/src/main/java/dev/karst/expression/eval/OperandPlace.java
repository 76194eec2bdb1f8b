package dev.karst.expression.eval;

import dev.karst.codec.EncodedValue;
import dev.karst.expression.Operand;

/** The encoded value of an operand: where it lies, if there is one. */
final class OperandPlace {
  private byte[] bytes = new byte[0];
  private int at = PathFinder.MISSING;

  /** Holds what {@code size} gives, which lies nowhere else. */
  private final byte[] number = new byte[EncodedValue.MAX_NUMBER_LENGTH];

  boolean exists() {
    return at != PathFinder.MISSING;
  }

  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  void resolve(Operand operand, PathFinder paths, EncodedLiterals literals) {
    if (operand instanceof Operand.Path path) {
      bytes = paths.bytes();
      at = paths.find(path.path());
    } else if (operand instanceof Operand.Literal literal) {
      bytes = literals.bytesOf(literal);
      at = 0;
    } else if (operand instanceof Operand.Size size) {
      resolveSize(paths.bytes(), paths.find(size.path()));
    }
  }

  private void resolveSize(byte[] measured, int measuredAt) {
    int size = measuredAt == PathFinder.MISSING ? -1 : size(measured, measuredAt);
    if (size < 0) {
      at = PathFinder.MISSING;
    } else {
      EncodedValue.putNumber(size, number);
      bytes = number;
      at = 0;
    }
  }

  /** DynamoDB's size of a value, or -1 if its type has none. */
  private static int size(byte[] bytes, int at) {
    return switch (EncodedValue.type(bytes, at)) {
      case S -> EncodedValue.stringLength(bytes, at);
      case B -> EncodedValue.end(bytes, at) - EncodedValue.payload(bytes, at);
      case M, L, SS, NS, BS -> EncodedValue.count(bytes, at);
      case N, BOOL, NULL -> -1;
    };
  }

  /** Whether both are there and the same. */
  boolean equal(OperandPlace other) {
    return exists() && other.exists() && EncodedValue.equal(bytes, at, other.bytes, other.at);
  }

  /** Whether both are there and can be ordered: both S, both N or both B. */
  boolean comparable(OperandPlace other) {
    return exists() && other.exists() && EncodedValue.comparable(bytes, at, other.bytes, other.at);
  }

  /** Orders what is {@link #comparable}. */
  int compare(OperandPlace other) {
    return EncodedValue.compare(bytes, at, other.bytes, other.at);
  }
}
