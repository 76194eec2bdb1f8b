package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ProjectionExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The AttributesToGet of a request, read as a projection expression. */
final class LegacyProjection {
  private LegacyProjection() {}

  /**
   * The projection, or null if none is given.
   *
   * @throws ValidationException if an attribute is named twice
   */
  static @Nullable ProjectionExpression projection(@Nullable List<String> attributesToGet) {
    if (attributesToGet == null) {
      return null;
    }
    Set<String> seen = new HashSet<>();
    for (String attribute : attributesToGet) {
      if (!seen.add(attribute)) {
        throw new ValidationException(RequestMessages.duplicateAttributeToGet(attribute));
      }
    }
    return of(attributesToGet);
  }

  /** The projection of whole attributes. */
  static ProjectionExpression of(List<String> attributes) {
    return new ProjectionExpression(attributes.stream().map(DocumentPath::of).toList());
  }
}
