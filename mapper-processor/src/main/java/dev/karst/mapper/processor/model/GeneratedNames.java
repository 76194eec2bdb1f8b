package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The names of the classes generated for an entity. Those of {@code Outer.Order} start with
 * Outer_Order.
 */
public record GeneratedNames(ClassName entity) {
  public ClassName repository() {
    return suffixed("Repository");
  }

  public ClassName codec() {
    return suffixed("Codec");
  }

  public ClassName key() {
    return suffixed("Key");
  }

  public ClassName metamodel() {
    return suffixed("_");
  }

  /** The record that the items of an index are read as. */
  public ClassName projection(String index) {
    String method = Index.methodName(index);
    return suffixed(Character.toUpperCase(method.charAt(0)) + method.substring(1));
  }

  /** The codec of such a record. */
  public ClassName codec(ClassName projection) {
    return ClassName.get(projection.packageName(), projection.simpleName() + "Codec");
  }

  /** The components of such a record. */
  public ClassName metamodel(ClassName projection) {
    return ClassName.get(projection.packageName(), projection.simpleName() + "_");
  }

  /** Everything that is generated for an index that is read as such a record. */
  public List<ClassName> ofProjection(String index) {
    ClassName projection = projection(index);
    return List.of(projection, codec(projection), metamodel(projection));
  }

  public List<ClassName> all() {
    return List.of(repository(), codec(), key(), metamodel());
  }

  private ClassName suffixed(String suffix) {
    return ClassName.get(entity.packageName(), String.join("_", entity.simpleNames()) + suffix);
  }
}
