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
    /** What arguments are wide at most that are not put on a line each. */
    private static final int SHORT = 9;

    @Override
    public CodeBlock line() {
      return CodeBlock.of("$L($L)", head, joined());
    }

    private CodeBlock joined() {
      return CodeBlock.join(arguments.stream().map(Expression::line).toList(), ", ");
    }

    /** As many arguments on each line as it takes. */
    private CodeBlock filled(int column, int behind) {
      CodeBlock.Builder lines = CodeBlock.builder();
      int end = column;
      for (int i = 0; i < arguments.size(); i++) {
        boolean last = i == arguments.size() - 1;
        CodeBlock argument = CodeBlock.of(last ? "$L" : "$L,", arguments.get(i).line());
        if (i > 0) {
          boolean fits = Layout.fits(end + 1 + (last ? behind : 0), argument);
          lines.add(fits ? " " : "\n");
          end = fits ? end + 1 : column;
        }
        lines.add(argument);
        end += Layout.width(argument);
      }
      return lines.build();
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      if (Layout.fits(column + behind, line())) {
        return line();
      }
      CodeBlock lines = arguments(column + Layout.CONTINUATION, behind + 1);
      return CodeBlock.of(indenting ? "$L(\n$>$>$L$<$<)" : "$L(\n$L)", head, lines);
    }

    /** The arguments on lines of their own. */
    private CodeBlock arguments(int column, int behind) {
      if (Layout.fits(column + behind, joined())) {
        return joined();
      }
      return arguments.stream().allMatch(each -> Layout.width(each.line()) <= SHORT)
          ? filled(column, behind)
          : CodeBlock.join(
              arguments.stream().map(each -> each.at(column, behind, true)).toList(), ",\n");
    }
  }

  /** {@code head.call().call()}, one call a line unless all fit on one, and the head deeper. */
  record Chain(Call head, List<Expression> calls) implements Expression {
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
      CodeBlock first =
          Layout.fits(column, head.line())
              ? head.line()
              : CodeBlock.of(
                  indenting ? "$L(\n$>$>$>$>$L$<$<$<$<)" : "$L(\n$>$>$L$<$<)",
                  head.head(),
                  head.arguments(inner + Layout.CONTINUATION, 1));
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

  /** {@code one || other}; stands before a {@code ?}, from which its further lines keep apart. */
  record Either(List<CodeBlock> conditions) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.join(conditions, " || ");
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      if (Layout.fits(column + behind, line())) {
        return line();
      }
      String indent = indenting ? "\n$>$>$>$>|| $L$<$<$<$<" : "\n$>$>|| $L$<$<";
      CodeBlock.Builder lines = CodeBlock.builder().add(conditions.get(0));
      conditions.stream().skip(1).forEach(each -> lines.add(indent, each));
      return lines.build();
    }
  }

  /** {@code condition ? yes : no}, the ends of which never break. */
  record Choice(Expression condition, Expression yes, CodeBlock no) implements Expression {
    @Override
    public CodeBlock line() {
      return CodeBlock.of("$L ? $L : $L", condition.line(), yes.line(), no);
    }

    @Override
    public CodeBlock at(int column, int behind, boolean indenting) {
      return Layout.fits(column + behind, line())
          ? line()
          : CodeBlock.of(
              indenting ? "$L\n$>$>? $L\n: $L$<$<" : "$L\n? $L\n: $L",
              condition.at(column, 0, indenting),
              yes.at(column + Layout.CONTINUATION + 2, 0, true),
              no);
    }
  }
}
