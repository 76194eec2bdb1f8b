package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of constants are complete, for all enums that a request can have. */
class EnumValueSetsTest {
  private static Set<Class<?>> enums() {
    Set<Class<?>> seen = new HashSet<>();
    List<Method> operations = new ArrayList<>(List.of(Operations.class.getMethods()));
    operations.addAll(List.of(StreamOperations.class.getMethods()));
    for (Method operation : operations) {
      for (Type parameter : operation.getGenericParameterTypes()) {
        visit(parameter, seen);
      }
    }
    seen.removeIf(type -> !type.isEnum());
    return seen;
  }

  private static void visit(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(each -> visit(each, seen));
    } else if (type instanceof Class<?> plain
        && plain.getName().startsWith("dev.karst.")
        && seen.add(plain)
        && plain.isRecord()) {
      for (RecordComponent component : plain.getRecordComponents()) {
        visit(component.getGenericType(), seen);
      }
    }
  }

  static Stream<Arguments> enumsOfRequests() {
    return enums().stream().map(type -> arguments(type));
  }

  @ParameterizedTest
  @MethodSource("enumsOfRequests")
  void everyConstantIsListed(Class<? extends Enum<?>> type) {
    assertThat(EnumValueSets.names(type))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  @Test
  void anotherEnumIsListedAsItIsDeclared() {
    assertThat(EnumValueSets.names(Thread.State.class))
        .startsWith("NEW", "RUNNABLE", "BLOCKED")
        .hasSameSizeAs(Thread.State.values());
  }

  @Test
  void allEnumsOfRequestsAreKeptAndNoOthers() {
    assertThat(EnumValueSets.types()).isEqualTo(enums());
  }
}
