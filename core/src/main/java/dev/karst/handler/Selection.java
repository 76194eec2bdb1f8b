package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ExpressionPaths;
import dev.karst.expression.ProjectionExpression;
import dev.karst.operation.Select;
import dev.karst.schema.IndexDefinition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a query or scan answers.
 *
 * @param projection the parts of each item to answer; null for all that is shown
 * @param countOnly whether no items are answered at all
 * @param wholeItems whether the table's items must be shown though a local index is read
 */
record Selection(@Nullable ProjectionExpression projection, boolean countOnly, boolean wholeItems) {
  /**
   * Checks a Select against the parameters that name attributes.
   *
   * @throws ValidationException if they do not go together
   */
  static void check(
      @Nullable Select select,
      @Nullable String projectionExpression,
      @Nullable List<String> attributesToGet,
      @Nullable String indexName) {
    if (select == null) {
      return;
    }
    boolean named = projectionExpression != null || attributesToGet != null;
    if (named && select != Select.SPECIFIC_ATTRIBUTES) {
      throw new ValidationException(
          RequestMessages.attributesNotSelected(
              projectionExpression == null ? "AttributesToGet" : "ProjectionExpression",
              select == Select.COUNT ? "only the Count" : select.name()));
    }
    if (!named && select == Select.SPECIFIC_ATTRIBUTES) {
      throw new ValidationException(RequestMessages.specificAttributesWithoutNames());
    }
    if (select == Select.ALL_PROJECTED_ATTRIBUTES && indexName == null) {
      throw new ValidationException(RequestMessages.allProjectedWithoutIndex());
    }
  }

  /**
   * Refuses a query whose filter needs what the index does not hold, be it local or global. A scan
   * is not asked: where it does not fetch whole items, its filter sees no such attribute.
   *
   * @throws ValidationException if the index does not hold an attribute of the filter
   */
  static void checkFilter(ReadTarget target, @Nullable Condition filter) {
    IndexDefinition index = target.index();
    if (index == null || target.holdsWholeItems()) {
      return;
    }
    List<String> missing = missing(target.projectedAttributes(), paths(filter));
    if (!missing.isEmpty()) {
      throw new ValidationException(
          RequestMessages.filterNotProjected(index.name(), missing.stream().sorted().toList()));
    }
  }

  /**
   * What is answered from a target, whose index may not hold all that is asked for: a local index
   * then fetches whole items, a global one cannot.
   *
   * @throws ValidationException if a global index does not hold it
   */
  static Selection of(
      ReadTarget target,
      @Nullable Select select,
      @Nullable ProjectionExpression projection,
      @Nullable Condition filter) {
    boolean countOnly = select == Select.COUNT;
    if (target.holdsWholeItems()) {
      return new Selection(projection, countOnly, false);
    }
    if (target.isGlobal()) {
      checkGlobal(target, select, projection);
      return new Selection(projection, countOnly, false);
    }
    if (select == Select.ALL_ATTRIBUTES) {
      return new Selection(null, false, true);
    }
    List<String> held = target.projectedAttributes();
    boolean wholeItems =
        !missing(held, paths(projection)).isEmpty() || !missing(held, paths(filter)).isEmpty();
    if (wholeItems && projection == null) {
      // Only the filter needs more than the index holds.
      return new Selection(LegacyProjection.of(held), countOnly, true);
    }
    return new Selection(projection, countOnly, wholeItems);
  }

  private static void checkGlobal(
      ReadTarget target, @Nullable Select select, @Nullable ProjectionExpression projection) {
    String index = Objects.requireNonNull(target.index()).name();
    if (select == Select.ALL_ATTRIBUTES) {
      throw new ValidationException(RequestMessages.allAttributesOfGlobalIndex(index));
    }
    List<String> held = target.projectedAttributes();
    List<String> missing = missing(held, paths(projection));
    if (!missing.isEmpty()) {
      throw new ValidationException(RequestMessages.notProjected(index, missing));
    }
  }

  private static List<DocumentPath> paths(@Nullable ProjectionExpression projection) {
    return projection == null ? List.of() : projection.paths();
  }

  private static List<DocumentPath> paths(@Nullable Condition filter) {
    return filter == null ? List.of() : ExpressionPaths.of(filter);
  }

  private static List<String> missing(List<String> held, List<DocumentPath> paths) {
    return paths.stream()
        .map(DocumentPath::attribute)
        .filter(attribute -> !held.contains(attribute))
        .distinct()
        .toList();
  }
}
