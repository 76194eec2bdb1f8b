package dev.karst.operation;

/** How legacy conditions are joined. */
public enum ConditionalOperator {
  AND,
  OR
}
