package dev.karst.operation;

import dev.karst.schema.TableClass;

/** What a table is made for. */
public record TableClassSummary(TableClass tableClass) {}
