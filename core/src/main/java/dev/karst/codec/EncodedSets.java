package dev.karst.codec;

/**
 * What two encoded sets of one type have together or apart. Their elements are in order, so one
 * pass over both tells.
 */
final class EncodedSets {
  private EncodedSets() {}

  /** Whether every element of a set is in another. */
  static boolean isSubset(byte[] a, int atA, byte[] b, int atB) {
    checkTypes(a, atA, b, atB);
    int leftA = EncodedValue.count(a, atA);
    int leftB = EncodedValue.count(b, atB);
    int inA = EncodedValue.firstElement(atA);
    int inB = EncodedValue.firstElement(atB);
    while (leftA > 0) {
      int order = leftB == 0 ? -1 : EncodedValue.compare(a, inA, b, inB);
      if (order < 0) {
        return false;
      }
      if (order == 0) {
        inA = EncodedValue.end(a, inA);
        leftA--;
      }
      inB = EncodedValue.end(b, inB);
      leftB--;
    }
    return true;
  }

  /** Writes what is in one or the other, and returns its size as DynamoDB counts it. */
  static int writeUnion(byte[] a, int atA, byte[] b, int atB, ScalarWriter out) {
    return write(a, atA, b, atB, true, out);
  }

  /** Writes what is in the first but not the second, and returns its size likewise. */
  static int writeDifference(byte[] a, int atA, byte[] b, int atB, ScalarWriter out) {
    return write(a, atA, b, atB, false, out);
  }

  private static int write(byte[] a, int atA, byte[] b, int atB, boolean union, ScalarWriter out) {
    checkTypes(a, atA, b, atB);
    int leftA = EncodedValue.count(a, atA);
    int leftB = EncodedValue.count(b, atB);
    int inA = EncodedValue.firstElement(atA);
    int inB = EncodedValue.firstElement(atB);
    int start = out.position();
    out.beginContent(a[atA]);
    int size = 0;
    int count = 0;
    while (leftA > 0 || (union && leftB > 0)) {
      int order = leftA == 0 ? 1 : leftB == 0 ? -1 : EncodedValue.compare(a, inA, b, inB);
      if (order < 0 || (order == 0 && union)) {
        size += copy(a, inA, out);
        count++;
      } else if (order > 0 && union) {
        size += copy(b, inB, out);
        count++;
      }
      if (order <= 0) {
        inA = EncodedValue.end(a, inA);
        leftA--;
      }
      if (order >= 0) {
        inB = EncodedValue.end(b, inB);
        leftB--;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("A set must have an element: elements=0");
    }
    out.endContent(start, count);
    return size;
  }

  private static int copy(byte[] bytes, int element, ScalarWriter out) {
    out.copyBytes(bytes, element, EncodedValue.end(bytes, element));
    return EncodedSize.ofScalar(bytes, element, bytes[element]);
  }

  private static void checkTypes(byte[] a, int atA, byte[] b, int atB) {
    if (!ValueDescriptor.isSet(a[atA]) || a[atA] != b[atB]) {
      throw new IllegalArgumentException(
          "Values must be sets of one type: types="
              + EncodedValue.type(a, atA)
              + ","
              + EncodedValue.type(b, atB));
    }
  }
}
