package dev.karst.server.protocol;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readers of structures of few members, which are made at once from all of them. */
final class Structures {
  private Structures() {}

  /** A member of a structure. */
  record Member<V>(String name, ValueReader<V> reader) {}

  /** Makes something of three members. */
  interface Of3<A, B, C, T> {
    T make(@Nullable A a, @Nullable B b, @Nullable C c);
  }

  /** Makes something of four members. */
  interface Of4<A, B, C, D, T> {
    T make(@Nullable A a, @Nullable B b, @Nullable C c, @Nullable D d);
  }

  static <V> Member<V> member(String name, ValueReader<V> reader) {
    return new Member<>(name, reader);
  }

  static <A, T> ObjectReader<?, T> structure(
      String name, Member<A> a, Function<@Nullable A, T> make) {
    return given(name, a).build(given -> make.apply(given.get(a)));
  }

  static <A, B, T> ObjectReader<?, T> structure(
      String name, Member<A> a, Member<B> b, BiFunction<@Nullable A, @Nullable B, T> make) {
    return given(name, a, b).build(given -> make.apply(given.get(a), given.get(b)));
  }

  static <A, B, C, T> ObjectReader<?, T> structure(
      String name, Member<A> a, Member<B> b, Member<C> c, Of3<A, B, C, T> make) {
    return given(name, a, b, c).build(given -> make.make(given.get(a), given.get(b), given.get(c)));
  }

  static <A, B, C, D, T> ObjectReader<?, T> structure(
      String name, Member<A> a, Member<B> b, Member<C> c, Member<D> d, Of4<A, B, C, D, T> make) {
    return given(name, a, b, c, d)
        .build(given -> make.make(given.get(a), given.get(b), given.get(c), given.get(d)));
  }

  private static ObjectReader.Fields<Given> given(String name, Member<?>... members) {
    ObjectReader.Fields<Given> fields =
        ObjectReader.of(name, () -> new Given(members, new Object[members.length]));
    for (int i = 0; i < members.length; i++) {
      int at = i;
      fields = fields.field(members[i].name(), members[i].reader(), (g, v) -> g.values[at] = v);
    }
    return fields;
  }

  /** The members that were given. */
  private static final class Given {
    private final Member<?>[] members;
    private final @Nullable Object[] values;

    private Given(Member<?>[] members, @Nullable Object[] values) {
      this.members = members;
      this.values = values;
    }

    @SuppressWarnings("unchecked") // The member's own reader read the value.
    private <V> @Nullable V get(Member<V> member) {
      for (int i = 0; i < members.length; i++) {
        if (members[i].name().equals(member.name())) {
          return (V) values[i];
        }
      }
      throw new IllegalArgumentException("no member of the structure: name=" + member.name());
    }
  }
}
