package dev.karst.schema;

/** An attribute that is part of a key. */
public record KeyAttribute(String name, KeyType type) {}
