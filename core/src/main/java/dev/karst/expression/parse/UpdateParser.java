package dev.karst.expression.parse;

import dev.karst.expression.parse.OperandParser.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses updates. */
final class UpdateParser {
  private final TokenStream tokens;
  private final OperandParser operands;

  private UpdateParser(TokenStream tokens) {
    this.tokens = tokens;
    this.operands = new OperandParser(tokens);
  }

  /** {@code expression = section {section} END} */
  static Syntax.Update parse(ExpressionKind kind, String text) {
    TokenStream tokens = new TokenStream(kind, text);
    UpdateParser parser = new UpdateParser(tokens);
    List<Syntax.Section> sections = new ArrayList<>();
    do {
      sections.add(parser.section());
    } while (!tokens.at(TokenType.END));
    tokens.end();
    return new Syntax.Update(sections);
  }

  /**
   * {@code section = SET set {"," set} | REMOVE path {"," path} | ADD path value {"," path value} |
   * DELETE path value {"," path value}}
   */
  private Syntax.Section section() {
    TokenType keyword = tokens.type();
    return switch (keyword) {
      case SET -> section(keyword, this::set);
      case REMOVE -> section(keyword, () -> new Syntax.Remove(operands.path()));
      case ADD -> section(keyword, () -> new Syntax.Add(operands.path(), operands.value()));
      case DELETE -> section(keyword, () -> new Syntax.Delete(operands.path(), operands.value()));
      default -> throw tokens.syntaxError();
    };
  }

  private Syntax.Section section(TokenType keyword, Supplier<Syntax.Action> action) {
    tokens.take();
    List<Syntax.Action> actions = new ArrayList<>();
    do {
      actions.add(action.get());
    } while (tokens.takeIf(TokenType.COMMA));
    return new Syntax.Section(keyword, actions);
  }

  /** {@code set = path "=" set-value} */
  private Syntax.Set set() {
    Syntax.Path path = operands.path();
    tokens.expect(TokenType.EQUAL);
    return new Syntax.Set(path, setValue().syntax());
  }

  /**
   * {@code set-value = operand | arithmetic}, with {@code arithmetic = operand ("+" | "-") operand
   * | "(" arithmetic ")"}. Which of the two a parenthesis opens, only what is in it tells.
   */
  private Parsed<Syntax> setValue() {
    Parsed<Syntax> first = parenthesesOrPrimary();
    boolean plus = tokens.at(TokenType.PLUS);
    if (first.syntax() instanceof Syntax.Operand left && (plus || tokens.at(TokenType.MINUS))) {
      tokens.take();
      tokens.countOperator();
      return new Parsed<>(new Syntax.Arithmetic(left, plus, operands.operand().syntax()), false);
    }
    return first;
  }

  private Parsed<Syntax> parenthesesOrPrimary() {
    if (tokens.at(TokenType.OPEN)) {
      tokens.open();
      Parsed<Syntax> inner = setValue();
      tokens.close();
      return inner.enclosed(tokens.kind());
    }
    return new Parsed<>(operands.primary(), false);
  }
}
