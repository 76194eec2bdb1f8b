package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * What a converter does for one component.
 *
 * @param attribute the attribute that it converts
 * @param converter the converter's class; empty for JSON
 * @param type the type that it converts, not a primitive one
 */
public record Conversion(String attribute, Optional<ClassName> converter, TypeName type) {}
