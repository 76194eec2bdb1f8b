package dev.karst.operation;

/** Whether items of a table expire. */
public enum TimeToLiveStatus {
  ENABLING,
  DISABLING,
  ENABLED,
  DISABLED
}
