package dev.karst.operation;

import dev.karst.schema.StreamViewType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a table has a stream, and what its records show.
 *
 * <p>A component that is not given is null.
 *
 * @param streamEnabled whether it has one; must be given
 * @param streamViewType what records show; given if it has one
 */
public record StreamSpecification(
    @Nullable Boolean streamEnabled, @Nullable StreamViewType streamViewType) {
  /** A stream whose records show so much. */
  public static StreamSpecification enabled(StreamViewType viewType) {
    return new StreamSpecification(true, viewType);
  }

  /** No stream. */
  public static StreamSpecification disabled() {
    return new StreamSpecification(false, null);
  }
}
