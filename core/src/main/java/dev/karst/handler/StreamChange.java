package dev.karst.handler;

import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.StreamViewType;
import org.jspecify.annotations.Nullable;

/** What requests say of a table's stream. */
final class StreamChange {
  private StreamChange() {}

  static void checkShape(@Nullable StreamSpecification specification, Constraints constraints) {
    if (specification != null) {
      constraints
          .notNull("streamSpecification.streamEnabled", specification.streamEnabled())
          .place("streamSpecification.streamViewType");
    }
  }

  /** What the records of a new table's stream show; null if it has none. */
  static @Nullable StreamViewType atCreation(@Nullable StreamSpecification specification) {
    if (specification == null) {
      return null;
    }
    StreamViewType viewType = specification.streamViewType();
    if (Boolean.TRUE.equals(specification.streamEnabled())) {
      if (viewType == null) {
        throw new ValidationException(StreamMessages.viewTypeMissingAtCreation());
      }
      return viewType;
    }
    if (viewType != null) {
      throw new ValidationException(StreamMessages.viewTypeGivenAtCreation());
    }
    return null;
  }

  /** Checks what may be asked for together with a change of the stream, and what that says. */
  static void check(UpdateTableRequest request, boolean indexes) {
    StreamSpecification specification = request.streamSpecification();
    if (specification == null) {
      return;
    }
    if (request.provisionedThroughput() != null
        || request.billingMode() == BillingMode.PROVISIONED) {
      throw new ValidationException(StreamMessages.withThroughput());
    }
    if (indexes) {
      throw new ValidationException(StreamMessages.withIndexes());
    }
    boolean enabled = Boolean.TRUE.equals(specification.streamEnabled());
    if (enabled && specification.streamViewType() == null) {
      throw new ValidationException(StreamMessages.viewTypeMissing());
    }
    if (!enabled && specification.streamViewType() != null) {
      throw new ValidationException(StreamMessages.viewTypeGiven());
    }
  }
}
