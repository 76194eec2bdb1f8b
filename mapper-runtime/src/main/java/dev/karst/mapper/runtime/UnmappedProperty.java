package dev.karst.mapper.runtime;

import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.mapper.codec.UnmappedAttributes;
import dev.karst.value.AttributeValue;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property that holds the attributes that no other is stored in.
 *
 * @param index of the property among those that an object is made of
 * @param mapped the names that those attributes cannot have
 */
record UnmappedProperty(Accessor accessor, int index, Set<String> mapped) {
  @SuppressWarnings("unchecked") // a rule lets no other type pass
  void write(Object object, ItemSink sink) {
    Object attributes = accessor.get(object, index);
    if (attributes != null) {
      UnmappedAttributes.write(sink, (Map<String, @Nullable AttributeValue>) attributes, mapped);
    }
  }

  void read(ItemSource source, @Nullable Object[] values) {
    values[index] = UnmappedAttributes.read(source, mapped);
  }
}
