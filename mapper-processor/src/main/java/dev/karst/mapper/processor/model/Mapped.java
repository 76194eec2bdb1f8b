package dev.karst.mapper.processor.model;

/** What code is generated for. */
public sealed interface Mapped permits Entity, Family, View {}
