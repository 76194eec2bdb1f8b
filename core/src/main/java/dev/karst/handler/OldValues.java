package dev.karst.handler;

import dev.karst.engine.WriteReport;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.ReturnValues;
import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/** The ReturnValues that puts and deletes take: the item as it was, or nothing. */
final class OldValues {
  private OldValues() {}

  /**
   * Checks that the values asked for are among those.
   *
   * @throws ValidationException if they are not
   */
  static void check(@Nullable ReturnValues returnValues) {
    if (returnValues != null
        && returnValues != ReturnValues.NONE
        && returnValues != ReturnValues.ALL_OLD) {
      throw new ValidationException(RequestMessages.returnValuesNotOld());
    }
  }

  /** The item as it was, if it is asked for and there was one. */
  static @Nullable Item of(WriteReport report, @Nullable ReturnValues returnValues) {
    return returnValues == ReturnValues.ALL_OLD && report.before().exists()
        ? report.before().toItem()
        : null;
  }
}
