package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Breaks lines as google-java-format does, which JavaPoet leaves to its callers. Widths are those
 * of code in which every class is imported.
 */
final class Layout {
  private static final int LINE = 100;
  private static final int CONTINUATION = 4;

  private Layout() {}

  /** The width of code on one line. */
  static int width(CodeBlock code) {
    return code.toString().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "").length();
  }

  static boolean fits(int column, CodeBlock code) {
    return column + width(code) <= LINE;
  }

  /** {@code left = right}, for a statement that starts at {@code column}. */
  static CodeBlock assign(int column, CodeBlock left, CodeBlock right) {
    CodeBlock line = CodeBlock.of("$L = $L", left, right);
    return fits(column + 1, line) ? line : CodeBlock.of("$L =\n$L", left, right);
  }

  /** {@code left = condition ? yes : no}. */
  static CodeBlock assign(int column, CodeBlock left, Choice choice) {
    CodeBlock line = CodeBlock.of("$L = $L", left, choice.line());
    return fits(column + 1, line)
        ? line
        : CodeBlock.of("$L =\n$L", left, choice.at(column + CONTINUATION, 1));
  }

  /** {@code head(condition ? yes : no)}. */
  static CodeBlock call(int column, CodeBlock head, Choice choice) {
    CodeBlock line = CodeBlock.of("$L($L)", head, choice.line());
    return fits(column + 1, line)
        ? line
        : CodeBlock.of("$L(\n$L)", head, choice.at(column + CONTINUATION, 2));
  }

  /** {@code head(arguments)}. */
  static CodeBlock call(int column, CodeBlock head, List<CodeBlock> arguments) {
    CodeBlock all = CodeBlock.join(arguments, ", ");
    CodeBlock line = CodeBlock.of("$L($L)", head, all);
    if (fits(column + 1, line)) {
      return line;
    }
    boolean together = fits(column + CONTINUATION + 2, all);
    return CodeBlock.of("$L(\n$L)", head, together ? all : CodeBlock.join(arguments, ",\n"));
  }

  /** A field's initializer, for a field whose declaration up to the name is {@code left}. */
  static CodeBlock initializer(int column, CodeBlock left, CodeBlock right) {
    return fits(column + 1, CodeBlock.of("$L = $L", left, right))
        ? right
        : CodeBlock.of("\n$$>$$>$L$$<$$<".replace("$$", "$"), right);
  }

  /** A conditional expression. */
  record Choice(CodeBlock condition, CodeBlock yes, CodeBlock no) {
    CodeBlock line() {
      return CodeBlock.of("$L ? $L : $L", condition, yes, no);
    }

    private CodeBlock at(int column, int behind) {
      return fits(column + behind, line())
          ? line()
          : CodeBlock.of("$L\n$>$>? $L\n: $L$<$<", condition, yes, no);
    }
  }
}
