/** What generated repositories and codecs call. */
@NullMarked
package dev.karst.mapper;

import org.jspecify.annotations.NullMarked;
