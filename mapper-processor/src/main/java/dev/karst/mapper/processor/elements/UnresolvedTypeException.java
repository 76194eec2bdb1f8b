package dev.karst.mapper.processor.elements;

/** A type that another processor may still generate: look at the entity again in the next round. */
public final class UnresolvedTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnresolvedTypeException(String type) {
    super(type, null, false, false);
  }
}
