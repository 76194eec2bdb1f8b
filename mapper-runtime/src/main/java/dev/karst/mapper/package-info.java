/** Annotations for entities, and what generated repositories and metamodels are made of. */
@NullMarked
package dev.karst.mapper;

import org.jspecify.annotations.NullMarked;
