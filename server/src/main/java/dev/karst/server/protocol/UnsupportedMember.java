package dev.karst.server.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Reads a member that asks for what the database has nothing for, and notes it.
 *
 * @param name of the member
 * @param switchedBy the member of it that says whether it is asked for at all, if it has one
 */
record UnsupportedMember(String name, @Nullable String switchedBy) implements ValueReader<Boolean> {
  @Override
  public Boolean read(RequestBody body) {
    boolean asked = switchedBy == null || isSwitchedOn(body, switchedBy);
    if (switchedBy == null) {
      body.parser().skipChildren();
    }
    if (asked) {
      body.noteUnsupportedMember(name);
    }
    return asked;
  }

  private boolean isSwitchedOn(RequestBody body, String member) {
    return !Boolean.FALSE.equals(
        ObjectReader.of(name, Switch::new)
            .field(member, Scalars.bool(), (target, on) -> target.on = on)
            .build(target -> target)
            .read(body)
            .on);
  }

  /** Whether it is asked for, as far as it is said. */
  private static final class Switch {
    private @Nullable Boolean on;
  }
}
