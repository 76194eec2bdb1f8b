package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Counter;
import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.Creator;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.GlobalIndexes;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.Json;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.LocalIndexes;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.TypeName;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The mapper's annotations are known here, and stand where they have an effect. What is added to
 * them for the processor is refused until it is added here: it would be stored otherwise.
 */
final class AnnotationRules {
  static final List<Rule> ALL = List.of(AnnotationRules::known, AnnotationRules::placed);

  private static final String PACKAGE = Table.class.getPackageName();

  /** What is understood, and which members of it. */
  private static final Map<Class<? extends Annotation>, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry(Table.class, Set.of("value", "partitionKey", "sortKey", "typeAttribute")),
          Map.entry(TypeName.class, Set.of("value")),
          Map.entry(PartitionKey.class, Set.of("order", "prefix")),
          Map.entry(SortKey.class, Set.of("order", "prefix")),
          Map.entry(Attribute.class, Set.of("value", "aliases")),
          Map.entry(DefaultValue.class, Set.of("value")),
          Map.entry(ConvertWith.class, Set.of("value")),
          Map.entry(Json.class, Set.of()),
          Map.entry(Flatten.class, Set.of("prefix")),
          Map.entry(Unmapped.class, Set.of()),
          Map.entry(Ignore.class, Set.of()),
          Map.entry(
              GlobalIndex.class, Set.of("name", "partition", "sort", "projection", "include")),
          Map.entry(GlobalIndexes.class, Set.of("value")),
          Map.entry(LocalIndex.class, Set.of("name", "sort", "projection", "include")),
          Map.entry(LocalIndexes.class, Set.of("value")),
          Map.entry(Version.class, Set.of()),
          Map.entry(Ttl.class, Set.of("of", "after")),
          Map.entry(CreatedAt.class, Set.of()),
          Map.entry(UpdatedAt.class, Set.of()),
          Map.entry(Counter.class, Set.of("step")),
          Map.entry(Creator.class, Set.of()));

  /** {@code @Ignore} is not looked for: it says what is so anyway. */
  private static final List<Class<? extends Annotation>> OF_COMPONENTS =
      List.of(
          PartitionKey.class,
          SortKey.class,
          Attribute.class,
          DefaultValue.class,
          ConvertWith.class,
          Json.class,
          Flatten.class,
          Unmapped.class,
          GlobalIndex.class,
          LocalIndex.class,
          Version.class,
          Ttl.class,
          CreatedAt.class,
          UpdatedAt.class,
          Counter.class);

  private AnnotationRules() {}

  private static void known(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      for (Class<?> type : Lineage.of(structure.type())) {
        for (AnnotatedElement place : places(type)) {
          String name =
              place instanceof Member member && !(place instanceof Constructor<?>)
                  ? member.getName()
                  : type.getSimpleName();
          for (Annotation annotation : place.getDeclaredAnnotations()) {
            unknown(annotation)
                .forEach(each -> report.add(Diagnostic.unknownAtRunTime(each, name), structure));
          }
        }
      }
    }
  }

  /** The class, and everything in it that an annotation can stand on. */
  private static List<AnnotatedElement> places(Class<?> type) {
    List<AnnotatedElement> places = new ArrayList<>();
    places.add(type);
    places.addAll(List.of(type.getDeclaredFields()));
    places.addAll(List.of(type.getDeclaredMethods()));
    places.addAll(List.of(type.getDeclaredConstructors()));
    return places;
  }

  /** What of an annotation is not understood, as it is written. */
  private static List<String> unknown(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    if (!type.getPackageName().equals(PACKAGE)) {
      return List.of();
    }
    Set<String> members = KNOWN.get(type);
    if (members == null) {
      return List.of("@" + type.getSimpleName());
    }
    List<String> unknown = new ArrayList<>();
    for (Method member : type.getDeclaredMethods()) {
      if (!members.contains(member.getName()) && isGiven(member, annotation)) {
        unknown.add("@" + type.getSimpleName() + "(" + member.getName() + ")");
      }
    }
    return unknown;
  }

  private static boolean isGiven(Method member, Annotation annotation) {
    try {
      return !Objects.deepEquals(member.invoke(annotation), member.getDefaultValue());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("an annotation's members are public: member=" + member, e);
    }
  }

  /** An annotation stands where it has an effect. */
  private static void placed(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      Set<AnnotatedElement> places = new HashSet<>();
      structure.properties().forEach(property -> places.addAll(property.places()));
      for (Class<?> type : Lineage.of(structure.type())) {
        for (Field field : type.getDeclaredFields()) {
          checkPlaced(field, field.getName(), places, structure, report);
        }
        for (Method method : type.getDeclaredMethods()) {
          if (!method.isSynthetic()) {
            checkPlaced(method, text(method), places, structure, report);
          }
        }
      }
    }
  }

  private static String text(Method method) {
    List<String> parameters = new ArrayList<>();
    for (Class<?> parameter : method.getParameterTypes()) {
      parameters.add(parameter.getTypeName());
    }
    return method.getName() + "(" + String.join(",", parameters) + ")";
  }

  private static void checkPlaced(
      AnnotatedElement place,
      String name,
      Set<AnnotatedElement> places,
      Structure structure,
      Report report) {
    if (places.contains(place)) {
      return;
    }
    for (Class<? extends Annotation> annotation : OF_COMPONENTS) {
      for (Annotation mark : place.getDeclaredAnnotationsByType(annotation)) {
        report.add(
            Diagnostic.strayAnnotation(
                mark.annotationType().getSimpleName(), name, structure.name()),
            structure);
      }
    }
  }
}
