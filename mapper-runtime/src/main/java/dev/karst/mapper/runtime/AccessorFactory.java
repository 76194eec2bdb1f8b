package dev.karst.mapper.runtime;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.utility.RandomString;

/**
 * Defines accessors, in the package of the entity they are for: what it can use, they can.
 *
 * <p>They live as long as the class loader of that package. {@link Mapping} keeps them, so that
 * they are made once, or once by each of the threads that are the first to ask at the same time:
 * names are random, so that those do not meet.
 */
final class AccessorFactory {
  private final Class<?> host;
  private final MethodHandles.Lookup lookup;

  /**
   * @param host the entity
   * @throws UnmappableException if its module is closed
   */
  AccessorFactory(Class<?> host) {
    this.host = host;
    try {
      this.lookup = Access.lookup(host);
    } catch (Refusal e) {
      throw new UnmappableException(host, List.of(e.diagnostic()));
    }
  }

  Accessor make(Structure structure) {
    DynamicType.Unloaded<?> code =
        subclass(Accessor.class, structure.name() + "Accessor")
            .method(named("create"))
            .intercept(new Implementation.Simple(new CreateCode(structure)))
            .method(named("get"))
            .intercept(new Implementation.Simple(GetCode.ofObjects(structure)))
            .method(named("getLong"))
            .intercept(new Implementation.Simple(GetCode.ofLongs(structure)))
            .method(named("getDouble"))
            .intercept(new Implementation.Simple(GetCode.ofDoubles(structure)))
            .make();
    try {
      Constructor<?> constructor = define(code).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Accessor) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an accessor can be made: type=" + structure.type(), e);
    }
  }

  /**
   * Begins a class in the entity's package.
   *
   * @param suffix what stands behind the entity's name
   */
  <S> DynamicType.Builder<S> subclass(Class<S> extended, String suffix) {
    return new ByteBuddy(ClassFileVersion.JAVA_V17)
        .with(TypeValidation.DISABLED)
        .subclass(extended)
        .name(host.getName() + "$" + suffix + "$" + RandomString.make())
        .modifiers(Visibility.PACKAGE_PRIVATE);
  }

  /** Defines such a class. */
  Class<?> define(DynamicType.Unloaded<?> code) {
    try {
      return lookup.defineClass(code.getBytes());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the lookup is of the package: type=" + host, e);
    }
  }
}
