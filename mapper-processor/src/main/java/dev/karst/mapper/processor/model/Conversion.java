package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * What a converter does for one component.
 *
 * @param attribute the attribute that it converts
 * @param converter the converter's class
 * @param type the type that it converts, not a primitive one
 */
public record Conversion(String attribute, ClassName converter, TypeName type) {}
