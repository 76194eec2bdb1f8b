package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** An expression that knows where its lines break. */
sealed interface Expression {
  /** All of it on one line. */
  CodeBlock line();

  /**
   * Laid out for code that starts at {@code column}, followed by {@code behind} more characters.
   * Its further lines are indented from {@code column}, unless the statement around it does that.
   */
  CodeBlock at(int column, int behind, boolean indenting);

  static Expression of(String format, Object... arguments) {
    return new Text(CodeBlock.of(format, arguments));
  }

  /** Something that does not break. */
  record Text(CodeBlock line) implements Expression {
    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      return line;
    }
  }

  /** {@code head(arguments)}. */
  record Call(CodeBlock head, List<Expression> arguments) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.of("$L($L)", head, joined());
    }

    private CodeBlock joined() {
      return CodeBlock.join(arguments.stream().map(Expression::line).toList(), ", ");
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      if (Layout.fits(column + behind, line())) {
        return line();
      }
      int inner = column + Layout.CONTINUATION;
      CodeBlock lines =
          Layout.fits(inner + behind + 1, joined())
              ? joined()
              : CodeBlock.join(
                  arguments.stream().map(each -> each.at(inner, behind + 1, true)).toList(), ",\n");
      return CodeBlock.of(indenting ? "$L(\n$>$>$L$<$<)" : "$L(\n$L)", head, lines);
    }
  }

  /** {@code head.call().call()}, one call a line unless all fit on one. */
  record Chain(Expression head, List<Expression> calls) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.of(
          "$L$L", head.line(), CodeBlock.join(calls.stream().map(Expression::line).toList(), ""));
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      if (Layout.fits(column + behind, line())) {
        return line();
      }
      int inner = column + Layout.CONTINUATION;
      CodeBlock lines =
          CodeBlock.join(calls.stream().map(each -> each.at(inner, behind, true)).toList(), "\n");
      CodeBlock first = head.at(inner, 0, indenting);
      return CodeBlock.of(indenting ? "$L\n$>$>$L$<$<" : "$L\n$L", first, lines);
    }
  }

  /** {@code parameters -> body}. */
  record Lambda(String parameters, Expression body) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.of("$L -> $L", parameters, body.line());
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      return Layout.fits(column + behind, line())
          ? line()
          : CodeBlock.of(
              indenting ? "$L ->\n$>$>$L$<$<" : "$L ->\n$L",
              parameters,
              body.at(column + Layout.CONTINUATION, behind, true));
    }
  }

  /** {@code condition ? yes : no}, the ends of which never break. */
  record Choice(CodeBlock condition, Expression yes, CodeBlock no) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.of("$L ? $L : $L", condition, yes.line(), no);
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      return Layout.fits(column + behind, line())
          ? line()
          : CodeBlock.of(
              indenting ? "$L\n$>$>? $L\n: $L$<$<" : "$L\n? $L\n: $L",
              condition,
              yes.at(column + Layout.CONTINUATION + 2, 0, true),
              no);
    }
  }
}
