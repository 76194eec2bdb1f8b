package dev.karst.expression.parse;

import dev.karst.expression.Condition;
import dev.karst.expression.KeyCondition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one request, which share its placeholders. Reads each from its text and keeps
 * account of the placeholders used.
 *
 * <p>A request may break many rules, and DynamoDB reports the first of them. Its order: the
 * placeholders by themselves (the constructor); then each expression, {@code update}, {@code
 * condition}, {@code checkKeyCondition}, {@code filter}, {@code projection}; then {@code
 * checkAllUsed}; then what only key conditions must keep ({@code keyCondition}).
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} with DynamoDB's message. Used
 * by one thread.
 */
public final class RequestExpressions {
  private final Placeholders placeholders;

  /** Refuses placeholders that are malformed, and maps of them that are there but empty. */
  public RequestExpressions(
      @Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
    placeholders = new Placeholders(names, values);
  }

  /** Reads a ConditionExpression. */
  public Condition condition(String text) {
    return resolve(ExpressionKind.CONDITION, SyntaxCache.CONDITIONS.tree(text));
  }

  /** Reads a FilterExpression. */
  public Condition filter(String text) {
    return resolve(ExpressionKind.FILTER, SyntaxCache.FILTERS.tree(text));
  }

  /**
   * Checks that a KeyConditionExpression is right as a condition, and uses its placeholders.
   * Whether it is a key condition is not looked at.
   */
  public void checkKeyCondition(String text) {
    resolve(ExpressionKind.KEY_CONDITION, SyntaxCache.KEY_CONDITIONS.tree(text));
  }

  /** Reads a KeyConditionExpression. */
  public KeyCondition keyCondition(String text) {
    Syntax.Condition tree = SyntaxCache.KEY_CONDITIONS.tree(text);
    resolve(ExpressionKind.KEY_CONDITION, tree);
    return KeyConditionReader.read(tree, placeholders);
  }

  private Condition resolve(ExpressionKind kind, Syntax.Condition tree) {
    return new ConditionResolver(kind, placeholders).resolve(tree);
  }

  /** Reads a ProjectionExpression. */
  public ProjectionExpression projection(String text) {
    List<Syntax.Path> paths = SyntaxCache.PROJECTIONS.tree(text).paths();
    paths.forEach(path -> placeholders.use(ExpressionKind.PROJECTION, path));
    ProjectionExpression projection =
        new ProjectionExpression(paths.stream().map(placeholders::path).toList());
    PathOverlaps.check(ExpressionKind.PROJECTION, projection.paths());
    return projection;
  }

  /** Reads an UpdateExpression. */
  public UpdateExpression update(String text) {
    return new UpdateResolver(placeholders).resolve(SyntaxCache.UPDATES.tree(text));
  }

  /** Refuses placeholders that no expression read so far has used. */
  public void checkAllUsed() {
    placeholders.checkAllUsed();
  }
}
