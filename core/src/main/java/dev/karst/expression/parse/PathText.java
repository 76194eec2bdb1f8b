package dev.karst.expression.parse;

import dev.karst.expression.DocumentPath;
import java.util.ArrayList;
import java.util.List;

/** A document path as messages show it: {@code [a, b, [1]]}. */
final class PathText {
  private PathText() {}

  static String of(DocumentPath path) {
    List<String> steps = new ArrayList<>();
    steps.add(path.attribute());
    for (DocumentPath.Element element : path.elements()) {
      if (element instanceof DocumentPath.Entry entry) {
        steps.add(entry.name());
      } else if (element instanceof DocumentPath.Index index) {
        steps.add("[" + index.index() + "]");
      }
    }
    return steps.toString();
  }
}
