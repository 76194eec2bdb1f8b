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
  private final List<Mapping<? extends T>> members;
  private final Map<String, Mapping<? extends T>> byName = new HashMap<>();

  FamilyCodec(FamilyTable table, List<Mapping<? extends T>> members) {
    this.table = table;
    this.typeOrdinal = table.attributes().indexOf(table.family().typeAttribute());
    this.members = List.copyOf(members);
    members.forEach(member -> byName.put(member.entity().typeName(), member));
  }

  @Override
  public List<String> attributeNames() {
    return table.attributes();
  }

  @Override
  public void writeKey(T object, KeyBytes key) {
    codec(object).writeKey(object, key);
  }

  @Override
  public void write(T object, ItemSink sink) {
    codec(object).write(object, sink);
  }

  /** A bean may be of a class that extends a member, such as a tracked one. */
  @SuppressWarnings("unchecked") // the object is of the member's class
  private EntityCodec<T> codec(T object) {
    for (Mapping<? extends T> member : members) {
      if (member.type().isInstance(object)) {
        return (EntityCodec<T>) member.codec();
      }
    }
    throw new IllegalStateException("members are all there are: class=" + object.getClass());
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
