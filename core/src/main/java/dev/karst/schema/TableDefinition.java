package dev.karst.schema;

/** What a table is created with. */
public record TableDefinition(String name, KeySchema key) {}
