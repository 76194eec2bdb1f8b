package dev.karst.mapper.processor.model;

/**
 * How long items live.
 *
 * @param expiry the component that holds the end
 * @param begin the component that holds the beginning
 * @param duration as ISO-8601 has it
 */
public record Lifetime(Property expiry, Property begin, String duration) {}
