package dev.karst.mapper.processor.model;

/** What is annotated with {@code @Table}: a class, or a sealed interface of several. */
public sealed interface TableModel permits Entity, Family {}
