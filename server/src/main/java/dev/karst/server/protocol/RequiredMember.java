package dev.karst.server.protocol;

import java.util.Optional;

/**
 * Reads a structure whose one member stands for it. If that is missing, which is a fault, something
 * else takes its place.
 *
 * @param member the name of the member
 * @param instead what takes its place
 */
record RequiredMember<T>(String member, ObjectReader<?, Optional<T>> structure, T instead)
    implements ValueReader<T> {
  @Override
  public T read(RequestBody body) {
    return given(body, structure.read(body));
  }

  @Override
  public T ofNull(RequestBody body) {
    return given(body, structure.ofNull(body));
  }

  private T given(RequestBody body, Optional<T> given) {
    if (given.isEmpty()) {
      body.enterMember(member);
      body.noteMissingMember();
      body.place().leave();
    }
    return given.orElse(instead);
  }
}
