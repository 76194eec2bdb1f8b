package dev.karst.mapper.processor.source;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** The variables that can be seen at a place in a method. Immutable. */
final class Scope {
  private final Set<String> names;

  Scope(Collection<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** A name for a new variable: {@code wanted} if that is free. */
  String free(String wanted) {
    String name = wanted;
    for (int i = 2; names.contains(name) || SourceVersion.isKeyword(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  Scope with(String... more) {
    Scope inner = new Scope(names);
    inner.names.addAll(Set.of(more));
    return inner;
  }
}
