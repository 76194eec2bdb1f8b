package dev.karst.server.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a structure member by member into a builder. A member it does not know is skipped, one that
 * is null counts as not given, and of one that is given again the last counts.
 *
 * @param <B> the builder
 * @param <T> what it builds
 */
final class ObjectReader<B, T> implements ValueReader<T> {
  private final String name;
  private final Supplier<B> builder;
  private final Map<String, Field<B, ?>> fields;
  private final Function<B, T> build;

  private ObjectReader(
      String name, Supplier<B> builder, Map<String, Field<B, ?>> fields, Function<B, T> build) {
    this.name = name;
    this.builder = builder;
    this.fields = fields;
    this.build = build;
  }

  private record Field<B, V>(
      String name, ValueReader<V> reader, BiConsumer<B, @Nullable V> setter) {
    void read(RequestBody body, B target) {
      body.enterMember(name);
      setter.accept(target, body.token() == JsonToken.VALUE_NULL ? null : reader.read(body));
      body.place().leave();
    }
  }

  /**
   * Begins to say what a structure is like.
   *
   * @param name the service's name of the structure
   */
  static <B> Fields<B> of(String name, Supplier<B> builder) {
    return new Fields<>(name, builder);
  }

  /** The same, with members that ask for what the database has nothing for. */
  ObjectReader<B, T> unsupported(String... members) {
    ObjectReader<B, T> more = this;
    for (String member : members) {
      more = more.unsupported(new UnsupportedMember(member, null));
    }
    return more;
  }

  /** The same, with such a member that may say in a member of its own that nothing is asked for. */
  ObjectReader<B, T> unsupportedUnless(String member, String switchedBy) {
    return unsupported(new UnsupportedMember(member, switchedBy));
  }

  private ObjectReader<B, T> unsupported(UnsupportedMember member) {
    Map<String, Field<B, ?>> more = new HashMap<>(fields);
    more.put(member.name(), new Field<>(member.name(), member, (target, asked) -> {}));
    return new ObjectReader<>(name, builder, Map.copyOf(more), build);
  }

  @Override
  public T read(RequestBody body) {
    JsonParser parser = body.parser();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TypeErrors.structure(name, parser.currentToken(), body.place().isElement());
    }
    B target = builder.get();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Field<B, ?> field = fields.get(parser.currentName());
      parser.nextToken();
      if (field == null) {
        parser.skipChildren();
      } else {
        field.read(body, target);
      }
    }
    return build.apply(target);
  }

  /** A structure without members: core knows what to say of those that are missing. */
  @Override
  public T ofNull(RequestBody body) {
    return build.apply(builder.get());
  }

  /** Collects the members of a structure. */
  static final class Fields<B> {
    private final String name;
    private final Supplier<B> builder;
    private final Map<String, Field<B, ?>> fields = new HashMap<>();

    private Fields(String name, Supplier<B> builder) {
      this.name = name;
      this.builder = builder;
    }

    <V> Fields<B> field(String member, ValueReader<V> reader, BiConsumer<B, @Nullable V> setter) {
      fields.put(member, new Field<>(member, reader, setter));
      return this;
    }

    <T> ObjectReader<B, T> build(Function<B, T> build) {
      return new ObjectReader<>(name, builder, Map.copyOf(fields), build);
    }
  }
}
