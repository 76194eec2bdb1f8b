package dev.karst.codec;

/** The ten types of an attribute value, by DynamoDB's names for them. */
public enum ValueType {
  S,
  N,
  B,
  BOOL,
  NULL,
  M,
  L,
  SS,
  NS,
  BS
}
