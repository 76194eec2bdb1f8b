package dev.karst.expression.parse;

/** A piece of an expression's text, from {@code start} up to but not including {@code end}. */
record Token(TokenType type, int start, int end) {}
