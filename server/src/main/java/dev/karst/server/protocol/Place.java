package dev.karst.server.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where in a request its reader stands: members, keys of maps and positions in lists. */
final class Place {
  private enum Kind {
    MEMBER,
    KEY,
    POSITION
  }

  /**
   * A step from a structure, map or list to what it holds.
   *
   * @param name of the member, or the key; null of a position
   * @param position counted from 1
   */
  private record Step(Kind kind, @Nullable String name, int position) {}

  private Kind[] kinds = new Kind[8];
  private @Nullable String[] names = new String[8];
  private int[] positions = new int[8];
  private int depth;

  void enterMember(String name) {
    enter(Kind.MEMBER, name, 0);
  }

  void enterKey(String key) {
    enter(Kind.KEY, key, 0);
  }

  /** Enters an element of a list; the first has the position 1. */
  void enterPosition(int position) {
    enter(Kind.POSITION, null, position);
  }

  void leave() {
    depth--;
  }

  /** Whether it is an element of a list or map, not a member of a structure. */
  boolean isElement() {
    return depth > 0 && kinds[depth - 1] != Kind.MEMBER;
  }

  /** As DynamoDB writes it: {@code keySchema.1.member.keyType}. */
  String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      if (i > 0) {
        path.append('.');
      }
      String name = names[i];
      if (name == null) {
        path.append(positions[i]).append(".member");
      } else if (kinds[i] == Kind.KEY) {
        path.append(name).append(".member");
      } else {
        path.append(name.substring(0, 1).toLowerCase(Locale.ROOT)).append(name, 1, name.length());
      }
    }
    return path.toString();
  }

  /** The key of the innermost map. */
  String key() {
    int at = innermost(Kind.KEY, depth);
    return at < 0 ? "" : String.valueOf(names[at]);
  }

  /** The member that holds the innermost map. */
  String mapMember() {
    int at = innermost(Kind.MEMBER, Math.max(0, innermost(Kind.KEY, depth)));
    return at < 0 ? "" : String.valueOf(names[at]);
  }

  private int innermost(Kind kind, int below) {
    int at = below - 1;
    while (at >= 0 && kinds[at] != kind) {
      at--;
    }
    return at;
  }

  /** The steps to it, which stay when the reader goes on. */
  List<Object> steps() {
    List<Object> steps = new ArrayList<>(depth);
    for (int i = 0; i < depth; i++) {
      steps.add(new Step(kinds[i], names[i], positions[i]));
    }
    return steps;
  }

  private void enter(Kind kind, @Nullable String name, int position) {
    if (depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * depth);
      names = Arrays.copyOf(names, 2 * depth);
      positions = Arrays.copyOf(positions, 2 * depth);
    }
    kinds[depth] = kind;
    names[depth] = name;
    positions[depth] = position;
    depth++;
  }
}
