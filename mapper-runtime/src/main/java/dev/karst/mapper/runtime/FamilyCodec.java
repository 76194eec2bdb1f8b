package dev.karst.mapper.runtime;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.mapper.codec.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns objects of several classes into items and back, each as the codec of its class does. */
final class FamilyCodec<T> implements ItemCodec<T> {
  private final FamilyTable table;
  private final int typeOrdinal;
  private final ByMember<EntityCodec<T>> codecs = new ByMember<>();
  private final Map<String, Mapping<? extends T>> byName = new HashMap<>();

  @SuppressWarnings("unchecked") // a codec gets objects of its member's class only
  FamilyCodec(FamilyTable table, List<Mapping<? extends T>> members) {
    this.table = table;
    this.typeOrdinal = table.attributes().indexOf(table.family().typeAttribute());
    for (Mapping<? extends T> member : members) {
      codecs.put(member.type(), (EntityCodec<T>) member.codec());
      byName.put(member.entity().typeName(), member);
    }
  }

  @Override
  public List<String> attributeNames() {
    return table.attributes();
  }

  @Override
  public void writeKey(T object, KeyBytes key) {
    codecs.of(object).writeKey(object, key);
  }

  @Override
  public void write(T object, ItemSink sink) {
    codecs.of(object).write(object, sink);
  }

  @Override
  public T read(ItemSource source) {
    String type = Values.type(source, typeOrdinal);
    Mapping<? extends T> member = byName.get(type);
    if (member == null) {
      throw Values.unknownType(type, table.family().name());
    }
    return member.codec().readOwn(source);
  }
}
