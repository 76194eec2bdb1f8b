package dev.karst.expression.eval;

import dev.karst.value.AttributeValue;

/** What an update gives a path, once it is known; what the item has already is not copied yet. */
sealed interface NewValue {
  /** A value of the item as it was. */
  record Stored(int at) implements NewValue {}

  /** A value that came with the update, or that was calculated. */
  record Given(AttributeValue value) implements NewValue {}

  /** The elements of two lists. */
  record Joined(NewValue first, NewValue second) implements NewValue {}
}
