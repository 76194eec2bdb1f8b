package dev.karst.operation;

/** What a legacy update does to an attribute. */
public enum AttributeAction {
  ADD,
  PUT,
  DELETE
}
