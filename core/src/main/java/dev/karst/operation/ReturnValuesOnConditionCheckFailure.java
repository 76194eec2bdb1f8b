package dev.karst.operation;

/** Whether the error of a failed condition carries the item. */
public enum ReturnValuesOnConditionCheckFailure {
  NONE,
  ALL_OLD
}
