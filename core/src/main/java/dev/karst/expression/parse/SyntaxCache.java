package dev.karst.expression.parse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.karst.error.ExpressionMessages;
import java.nio.charset.StandardCharsets;

/**
 * The syntax trees of the expressions last used of one kind, by their texts. Programs have few
 * expressions and many values, and a tree knows no values. Used by any thread.
 */
final class SyntaxCache<T extends Syntax> {
  static final SyntaxCache<Syntax.Condition> CONDITIONS = conditions(ExpressionKind.CONDITION);
  static final SyntaxCache<Syntax.Condition> FILTERS = conditions(ExpressionKind.FILTER);
  static final SyntaxCache<Syntax.Condition> KEY_CONDITIONS =
      conditions(ExpressionKind.KEY_CONDITION);
  static final SyntaxCache<Syntax.Projection> PROJECTIONS =
      new SyntaxCache<>(ExpressionKind.PROJECTION, SyntaxCache::projection);
  static final SyntaxCache<Syntax.Update> UPDATES =
      new SyntaxCache<>(ExpressionKind.UPDATE, SyntaxCache::update);

  private static final int MAX_EXPRESSION_BYTES = 4096;

  /** Characters of text; a tree takes some twenty bytes for each. */
  private static final int MAX_CHARACTERS = 256 * 1024;

  private final LoadingCache<String, T> trees;

  /** Makes a tree of a text, or says what is wrong with it. */
  private interface Parser<T> {
    T parse(ExpressionKind kind, String text);
  }

  private SyntaxCache(ExpressionKind kind, Parser<T> parser) {
    this.trees =
        Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, T tree) -> text.length())
            .executor(Runnable::run) // A library starts no threads for this.
            .build(
                text -> {
                  checkLength(kind, text);
                  return parser.parse(kind, text);
                });
  }

  /** The tree of a text; what is wrong with a text is found out each time. */
  T tree(String text) {
    return trees.get(text);
  }

  private static void checkLength(ExpressionKind kind, String text) {
    if (text.isEmpty()) {
      throw kind.invalid(ExpressionMessages.empty());
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_EXPRESSION_BYTES) {
      throw kind.tooLong(bytes);
    }
  }

  private static SyntaxCache<Syntax.Condition> conditions(ExpressionKind kind) {
    return new SyntaxCache<>(kind, SyntaxCache::condition);
  }

  private static Syntax.Condition condition(ExpressionKind kind, String text) {
    Syntax.Condition condition = ConditionParser.parse(kind, text);
    ConditionRules.check(kind, condition);
    return condition;
  }

  private static Syntax.Update update(ExpressionKind kind, String text) {
    Syntax.Update update = UpdateParser.parse(kind, text);
    UpdateRules.check(update);
    return update;
  }

  private static Syntax.Projection projection(ExpressionKind kind, String text) {
    Syntax.Projection projection = ProjectionParser.parse(kind, text);
    NameRules.checkPaths(kind, projection);
    return projection;
  }
}
