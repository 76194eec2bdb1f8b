package dev.karst.expression.parse;

import dev.karst.expression.Condition;
import dev.karst.expression.KeyCondition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one request, which share its placeholders. Reads each from its text and keeps
 * account of the placeholders used.
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} with DynamoDB's message. Used
 * by one thread.
 */
public final class RequestExpressions {
  public RequestExpressions(
      @Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {}

  /** Reads a ConditionExpression. */
  public Condition condition(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Reads a FilterExpression. */
  public Condition filter(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Reads a KeyConditionExpression. */
  public KeyCondition keyCondition(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Reads a ProjectionExpression. */
  public ProjectionExpression projection(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Reads an UpdateExpression. */
  public UpdateExpression update(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Refuses placeholders that no expression read so far has used. */
  public void checkAllUsed() {
    throw new UnsupportedOperationException();
  }
}
