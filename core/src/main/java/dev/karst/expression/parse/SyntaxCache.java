package dev.karst.expression.parse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.karst.error.ExpressionMessages;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The syntax trees of the expressions last used, by their texts. Programs have few expressions and
 * many values, and a tree knows no values. Used by any thread.
 */
final class SyntaxCache {
  private static final int MAX_EXPRESSION_BYTES = 4096;

  /** Characters of text per kind; a tree takes some twenty bytes for each. */
  private static final int MAX_CHARACTERS = 256 * 1024;

  private static final Map<ExpressionKind, Cache<String, Syntax>> CACHES =
      new EnumMap<>(ExpressionKind.class);

  static {
    for (ExpressionKind kind : ExpressionKind.values()) {
      CACHES.put(
          kind,
          Caffeine.newBuilder()
              .maximumWeight(MAX_CHARACTERS)
              .weigher((String text, Syntax tree) -> text.length())
              .executor(Runnable::run) // A library starts no threads for this.
              .build());
    }
  }

  private SyntaxCache() {}

  static Syntax.Condition condition(ExpressionKind kind, String text) {
    return (Syntax.Condition) syntax(kind, text);
  }

  static Syntax.Update update(String text) {
    return (Syntax.Update) syntax(ExpressionKind.UPDATE, text);
  }

  static Syntax.Projection projection(String text) {
    return (Syntax.Projection) syntax(ExpressionKind.PROJECTION, text);
  }

  private static Syntax syntax(ExpressionKind kind, String text) {
    return CACHES.get(kind).get(text, unknown -> parse(kind, unknown));
  }

  private static Syntax parse(ExpressionKind kind, String text) {
    if (text.isEmpty()) {
      throw kind.invalid(ExpressionMessages.empty());
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_EXPRESSION_BYTES) {
      throw kind.invalid(ExpressionMessages.tooLong(bytes));
    }
    return switch (kind) {
      case CONDITION, FILTER, KEY_CONDITION -> {
        Syntax.Condition condition = ConditionParser.parse(kind, text);
        ConditionRules.check(kind, condition);
        yield condition;
      }
      case UPDATE -> {
        Syntax.Update update = UpdateParser.parse(kind, text);
        UpdateRules.check(update);
        yield update;
      }
      case PROJECTION -> {
        Syntax.Projection projection = ProjectionParser.parse(kind, text);
        NameRules.checkPaths(kind, projection);
        yield projection;
      }
    };
  }
}
