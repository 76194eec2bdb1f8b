package dev.karst.expression.parse;

import java.util.ArrayList;
import java.util.List;

/** Parses projections. */
final class ProjectionParser {
  private ProjectionParser() {}

  /** {@code expression = path {"," path} END} */
  static Syntax.Projection parse(ExpressionKind kind, String text) {
    TokenStream tokens = new TokenStream(kind, text);
    OperandParser operands = new OperandParser(tokens);
    List<Syntax.Path> paths = new ArrayList<>();
    do {
      paths.add(operands.path());
    } while (tokens.takeIf(TokenType.COMMA));
    tokens.end();
    return new Syntax.Projection(paths);
  }
}
