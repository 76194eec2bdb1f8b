package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Breaks lines as google-java-format does, which JavaPoet leaves to its callers. Widths are those
 * of code in which every class is imported.
 */
final class Layout {
  static final int CONTINUATION = 4;

  private static final int LINE = 100;

  private Layout() {}

  /** The width of code on one line. */
  static int width(CodeBlock code) {
    return code.toString().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "").length();
  }

  static boolean fits(int column, CodeBlock code) {
    return column + width(code) <= LINE;
  }

  /** {@code left = right}, for a statement that starts at {@code column}. */
  static CodeBlock assign(int column, CodeBlock left, Expression right) {
    CodeBlock line = CodeBlock.of("$L = $L", left, right.line());
    return fits(column + 1, line)
        ? line
        : CodeBlock.of("$L =\n$L", left, right.at(column + CONTINUATION, 1, true));
  }

  /** {@code head(arguments)}, for a statement that starts at {@code column}. */
  static CodeBlock call(int column, CodeBlock head, List<CodeBlock> arguments) {
    List<Expression> texts = arguments.stream().<Expression>map(Expression.Text::new).toList();
    return new Expression.Call(head, texts).at(column, 1, false);
  }

  /**
   * Calls one behind the other, for a statement that starts at {@code column}. The first stays on
   * the line of a receiver that is no longer than an indent.
   */
  static CodeBlock chain(int column, CodeBlock receiver, List<Expression> calls) {
    CodeBlock rest = CodeBlock.join(calls.stream().map(Expression::line).toList(), "");
    CodeBlock line = CodeBlock.of("$L$L", receiver, rest);
    if (fits(column + 1, line)) {
      return line;
    }
    List<CodeBlock> lines =
        calls.stream().map(each -> each.at(column + CONTINUATION, 1, true)).toList();
    String first = width(receiver) <= CONTINUATION ? "$L$L" : "$L\n$L";
    return CodeBlock.of(first, receiver, CodeBlock.join(lines, "\n"));
  }

  /** A field's initializer, for a field whose declaration up to the name is {@code left}. */
  static CodeBlock initializer(int column, CodeBlock left, Expression right) {
    return fits(column + 1, CodeBlock.of("$L = $L", left, right.line()))
        ? right.line()
        : CodeBlock.of("\n$>$>$L$<$<", right.at(column + CONTINUATION, 1, true));
  }

  /** A field's initializer, for a field whose declaration up to the name is {@code left}. */
  static CodeBlock initializer(int column, CodeBlock left, CodeBlock right) {
    return fits(column + 1, CodeBlock.of("$L = $L", left, right))
        ? right
        : CodeBlock.of("\n$>$>$L$<$<", right);
  }
}
