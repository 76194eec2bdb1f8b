package dev.karst.mapper.processor.model;

/**
 * A record that a class's items can be read as instead.
 *
 * @param structure the record, with the class's own properties
 */
public record View(Structure structure, Entity entity) implements Mapped {}
