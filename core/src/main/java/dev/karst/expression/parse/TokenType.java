package dev.karst.expression.parse;

/** What an expression's text consists of. */
enum TokenType {
  /** A name as it is: a letter, then letters, digits and underscores. */
  NAME,
  /** {@code #} and at least one letter, digit or underscore. */
  NAME_PLACEHOLDER,
  /** {@code :} and at least one letter, digit or underscore. */
  VALUE_PLACEHOLDER,
  /** A list index: zero, or digits of which the first is not zero. */
  INDEX,

  AND,
  OR,
  NOT,
  BETWEEN,
  IN,
  SET,
  REMOVE,
  ADD,
  DELETE,

  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  PLUS,
  MINUS,

  OPEN,
  CLOSE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  DOT,
  COMMA,

  /** A character that no expression has. */
  UNKNOWN,
  END
}
