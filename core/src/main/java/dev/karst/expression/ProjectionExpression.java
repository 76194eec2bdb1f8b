package dev.karst.expression;

import java.util.List;

/** The document paths that a read answers; none overlaps another. */
public record ProjectionExpression(List<DocumentPath> paths) {
  public ProjectionExpression {
    paths = List.copyOf(paths);
  }
}
