package dev.karst.trigger.filter;

import java.util.List;
import java.util.Locale;

/** What a value must be like: one of the alternatives of a field. */
sealed interface ValueTest {
  /** Whether it is; the field is no object, no array, and not missing. */
  boolean accepts(FieldValue value);

  /** The string. */
  record EqualText(String text) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Text other && other.value().equals(text);
    }
  }

  /** The number. */
  record EqualNumber(double number) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Numeric other && other.value() == number;
    }
  }

  /** True or false. */
  record EqualFlag(boolean flag) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Flag other && other.value() == flag;
    }
  }

  /** JSON's null, which no record holds: the type NULL is {@code {"NULL": true}}. */
  record EqualNull() implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return false;
    }
  }

  /** The string, whatever its letters' case. */
  record EqualIgnoringCase(String text) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Text other && other.value().equalsIgnoreCase(text);
    }
  }

  /** A string that begins with another. */
  record StartsWith(String prefix, boolean ignoresCase) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Text other
          && other.value().regionMatches(ignoresCase, 0, prefix, 0, prefix.length());
    }
  }

  /** A string that ends with another. */
  record EndsWith(String suffix, boolean ignoresCase) implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Text other
          && other
              .value()
              .regionMatches(
                  ignoresCase,
                  other.value().length() - suffix.length(),
                  suffix,
                  0,
                  suffix.length());
    }
  }

  /**
   * A string in which the pieces stand one after the other, whatever is between them: the first at
   * the start, the last at the end.
   *
   * @param pieces what stands between the {@code *}; one piece is the whole string
   */
  record Like(List<String> pieces) implements ValueTest {
    public Like {
      pieces = List.copyOf(pieces);
    }

    @Override
    public boolean accepts(FieldValue value) {
      return value instanceof FieldValue.Text other && isLike(other.value());
    }

    private boolean isLike(String text) {
      String first = pieces.get(0);
      String last = pieces.get(pieces.size() - 1);
      if (pieces.size() == 1) {
        return text.equals(first);
      }
      int end = text.length() - last.length();
      if (!text.startsWith(first) || first.length() > end || !text.endsWith(last)) {
        return false;
      }
      // The leftmost place of each piece leaves most room for the next ones.
      int at = first.length();
      for (String piece : pieces.subList(1, pieces.size() - 1)) {
        int found = text.indexOf(piece, at);
        if (found < 0 || found + piece.length() > end) {
          return false;
        }
        at = found + piece.length();
      }
      return true;
    }
  }

  /** A number between bounds; a bound that is not given is infinite. */
  record Between(double lower, boolean lowerIncluded, double upper, boolean upperIncluded)
      implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      if (!(value instanceof FieldValue.Numeric number)) {
        return false;
      }
      double n = number.value();
      return (lowerIncluded ? n >= lower : n > lower) && (upperIncluded ? n <= upper : n < upper);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s%s, %s%s",
          lowerIncluded ? "[" : "(",
          lower,
          upper,
          upperIncluded ? "]" : ")");
    }
  }

  /** Any value that none of the tests accepts. */
  record AnythingBut(List<ValueTest> tests) implements ValueTest {
    public AnythingBut {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean accepts(FieldValue value) {
      return tests.stream().noneMatch(test -> test.accepts(value));
    }
  }

  /** Any value. */
  record Present() implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return true;
    }
  }

  /** No value at all; so it accepts none. */
  record Absent() implements ValueTest {
    @Override
    public boolean accepts(FieldValue value) {
      return false;
    }
  }
}
