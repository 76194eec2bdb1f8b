package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A secondary index of an entity's table.
 *
 * @param partition its partition key, of one to four attributes; of a local index the table's
 * @param sort its sort key, of none to four attributes
 * @param projected the components it holds, in the entity's order
 * @param whole whether it holds all that is stored, and is read as the entity itself
 * @param included the attributes it holds beside the keys; empty unless some are named
 */
public record Index(
    String name,
    boolean local,
    List<KeyPart> partition,
    List<KeyPart> sort,
    List<Property> projected,
    boolean whole,
    List<String> included) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-zA-Z0-9]+");

  public Index {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
    projected = List.copyOf(projected);
    included = List.copyOf(included);
  }

  /** The same with one more attribute, if it does not hold everything. */
  Index including(String attribute) {
    return including(List.of(attribute));
  }

  /** The same with what another class's index of the name holds, too. */
  Index with(Index other) {
    return including(other.included);
  }

  private Index including(List<String> attributes) {
    if (whole) {
      return this;
    }
    Set<String> more = new LinkedHashSet<>(included);
    more.addAll(attributes);
    return new Index(name, local, partition, sort, projected, false, List.copyOf(more));
  }

  /** The method that reads it: {@code byStatus} for {@code by-status}. */
  public static String methodName(String name) {
    StringBuilder method = new StringBuilder();
    for (String word : BETWEEN_WORDS.splitAsStream(name).filter(each -> !each.isEmpty()).toList()) {
      char initial = word.charAt(0);
      method
          .append(
              method.length() == 0
                  ? Character.toLowerCase(initial)
                  : Character.toUpperCase(initial))
          .append(word, 1, word.length());
    }
    return method.toString();
  }

  public String method() {
    return methodName(name);
  }

  /** The nested class that a query of it is. */
  public String queryClass() {
    return "Index" + capitalized();
  }

  /** The record that its items are read as, if not as the entity. */
  public ClassName projection(GeneratedNames names) {
    return names.projection(name);
  }

  private String capitalized() {
    String method = method();
    return Character.toUpperCase(method.charAt(0)) + method.substring(1);
  }
}
