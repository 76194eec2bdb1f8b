package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import org.junit.jupiter.api.Test;

class DeclaredMethodsTest {
  static class Source {
    int zoom() {
      return zoom(1);
    }

    int zoom(int by) {
      return by;
    }

    int area(long width) {
      return (int) width;
    }

    int area(int... widths) {
      return widths.length;
    }

    int middle() {
      return 0;
    }
  }

  @Test
  void keepsTheOrderOfTheSource() throws ReflectiveOperationException {
    assertThat(DeclaredMethods.of(Source.class))
        .containsExactly(
            Source.class.getDeclaredMethod("zoom"),
            Source.class.getDeclaredMethod("zoom", int.class),
            Source.class.getDeclaredMethod("area", long.class),
            Source.class.getDeclaredMethod("area", int[].class),
            Source.class.getDeclaredMethod("middle"));
  }

  @Test
  void knowsClassesOfTheBootLoader() {
    assertThat(DeclaredMethods.of(Runnable.class))
        .extracting(Method::getName)
        .containsExactly("run");
  }

  @Test
  void ordersByNameWithoutClassFile() {
    Class<?> defined =
        new ByteBuddy()
            .subclass(Object.class)
            .defineMethod("b", int.class, Modifier.PUBLIC)
            .intercept(FixedValue.value(1))
            .defineMethod("c", int.class, Modifier.PUBLIC)
            .intercept(FixedValue.value(1))
            .defineMethod("a", int.class, Modifier.PUBLIC)
            .intercept(FixedValue.value(1))
            .make()
            .load(getClass().getClassLoader())
            .getLoaded();
    assertThat(DeclaredMethods.of(defined))
        .extracting(Method::getName)
        .containsExactly("a", "b", "c");
  }
}
