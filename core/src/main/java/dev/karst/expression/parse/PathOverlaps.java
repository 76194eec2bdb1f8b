package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.expression.DocumentPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the paths of one update or projection: none lies within another, and no value is
 * taken for a map by one and for a list by another.
 *
 * <p>Of what is wrong, the service names the first overlap or, if there is none, the last conflict.
 */
final class PathOverlaps {
  private final ExpressionKind kind;
  private final List<DocumentPath> paths = new ArrayList<>();
  private @Nullable String conflict;

  private PathOverlaps(ExpressionKind kind) {
    this.kind = kind;
  }

  static void check(ExpressionKind kind, List<DocumentPath> paths) {
    PathOverlaps overlaps = new PathOverlaps(kind);
    paths.forEach(overlaps::add);
    if (overlaps.conflict != null) {
      throw kind.invalid(overlaps.conflict);
    }
  }

  private void add(DocumentPath path) {
    for (DocumentPath earlier : paths) {
      check(earlier, path);
    }
    paths.add(path);
  }

  private void check(DocumentPath one, DocumentPath two) {
    if (!one.attribute().equals(two.attribute())) {
      return;
    }
    int common = Math.min(one.elements().size(), two.elements().size());
    for (int i = 0; i < common; i++) {
      DocumentPath.Element first = one.elements().get(i);
      DocumentPath.Element second = two.elements().get(i);
      if (first.getClass() != second.getClass()) {
        conflict = ExpressionMessages.conflictingPaths(PathText.of(one), PathText.of(two));
        return;
      }
      if (!first.equals(second)) {
        return;
      }
    }
    throw kind.invalid(ExpressionMessages.overlappingPaths(PathText.of(one), PathText.of(two)));
  }
}
