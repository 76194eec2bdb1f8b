/** What generated codecs are made of: the forms in which Java values are stored. */
@NullMarked
package dev.karst.mapper.codec;

import org.jspecify.annotations.NullMarked;
