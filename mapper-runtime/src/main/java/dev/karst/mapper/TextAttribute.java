package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.TextForm;
import dev.karst.value.AttributeValue;

/**
 * A string that can be set.
 *
 * @param <T> the class of the items
 */
public final class TextAttribute<T> extends TextPath<T> implements Settable<T, String> {
  public TextAttribute(DocumentPath path, DocumentPath... former) {
    super(path, former);
  }

  @Override
  public AttributeValue encode(String value) {
    return TextForm.STRING.value(value);
  }
}
