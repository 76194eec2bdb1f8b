package dev.karst.mapper.runtime;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What repositories built at run time say to their users. */
final class RuntimeMessages {
  private RuntimeMessages() {}

  static String otherClass(String component, Class<?> wanted, Object value) {
    return component
        + " is "
        + TypeText.of(wanted)
        + ", not "
        + TypeText.of(value.getClass())
        + ": value="
        + value;
  }

  static String otherKey(Collection<String> components, int given) {
    return "The key is made of " + String.join(", ", components) + ": given=" + given + " values";
  }

  static String otherPartition(Collection<String> components, int given) {
    return "The partition is told by "
        + String.join(", ", components)
        + ": given="
        + given
        + " values";
  }

  static String unknownIndex(String type, String index, Collection<String> known) {
    return type
        + " has no index \""
        + index
        + "\", "
        + (known.isEmpty() ? "nor another" : "but " + known);
  }

  static String partOfAll(String index) {
    return "Index \""
        + index
        + "\" does not hold everything: name a record of the components that it has, as the second"
        + " argument";
  }

  static String partOfFamily(String index) {
    return "Index \""
        + index
        + "\" does not hold everything: read it in the repository of a class that has it";
  }

  static String indexOfFamily(String index) {
    return "Index \""
        + index
        + "\" is read as several classes here: name components in the repository of one";
  }

  static String severalPartitions(String type, Collection<List<String>> known) {
    return type + " has partitions of several kinds: ask for collectionBy one of " + known;
  }

  static String unknownPartition(String type, List<String> given, Collection<List<String>> known) {
    return type + " has no partitions by " + given + ", but by " + known;
  }

  static String noRecord(Class<?> type) {
    return TypeText.of(type) + " is no record: what an index has is read as one";
  }

  static String notHeld(String holder, String path, Collection<String> held) {
    String missing = path.isEmpty() ? "component without a name" : path;
    return holder + " has no " + missing + ", but " + String.join(", ", held);
  }

  static String projectionOfAnother(Class<?> record, Class<?> projected, Class<?> read) {
    return record.getName()
        + " is a projection of "
        + projected.getSimpleName()
        + ", and "
        + read.getSimpleName()
        + " objects are read";
  }

  static String otherComponentType(String component, Type wanted, Type given) {
    return component + " is " + TypeText.of(wanted) + ", not " + TypeText.of(given);
  }

  static String notNext(String component, String next) {
    return component + " cannot be asked for here: the next component of the sort key is " + next;
  }

  static String noMoreSteps(String component) {
    return component + " cannot be asked for here: nothing is left of the sort key";
  }

  static String unmadeConverter(Class<?> converter, String component, String why) {
    return component + ": " + TypeText.of(converter) + " cannot be made: " + why;
  }

  static String unordered(String component, Class<?> type, String instead) {
    return component + " does not sort as " + TypeText.of(type) + " does: ask for " + instead;
  }

  static String noPrefix(String component, Class<?> type) {
    return component + " is " + TypeText.of(type) + ", which begins with nothing";
  }

  static String noComponent(String path, String name, String type, Collection<String> known) {
    return path + ": " + type + " stores no " + name + ", but " + String.join(", ", known);
  }

  static String emptyName(String path, String type, Collection<String> known) {
    return "\""
        + path
        + "\" has an empty name, and "
        + type
        + " stores "
        + String.join(", ", known);
  }

  static String noStructure(String path, String name, Type type) {
    return path + ": " + name + " is " + TypeText.of(type) + ", which has no components";
  }

  static String flattened(String path, Collection<String> parts) {
    return path
        + " is flattened, and no attribute as a whole: name a part of it, "
        + parts.stream().map(part -> path + "." + part).collect(Collectors.joining(" or "));
  }

  static String otherAttribute(String path, Type type, String wanted, String instead) {
    return path + " is " + TypeText.of(type) + ", and no " + wanted + ": ask for " + instead;
  }

  static String notSettable(String path, String instead) {
    return path
        + " is not there to be set, as it is a key or kept by the repository: use "
        + instead;
  }

  static String noVersion(String type) {
    return type + " has no @Version to look at: name the key";
  }

  static String notTrackable(Class<?> type, String why) {
    return "Changes of "
        + TypeText.of(type)
        + " cannot be tracked, as "
        + why
        + ": update it by naming what changes";
  }

  static String notTracked(Class<?> type) {
    return "This "
        + TypeText.of(type)
        + " is not tracked: save takes what track or findTracked gave";
  }

  static String trackedElsewhere(Class<?> tracked, Class<?> type) {
    return "This "
        + TypeText.of(tracked)
        + " was tracked by the repository of its class, not by that of "
        + TypeText.of(type)
        + ": save it there";
  }

  static String unmappedWasSet(String property) {
    return property + " was set, and nothing tells which attributes it held before: put the object";
  }

  static String keptWasSet(String property) {
    return property + " was set, and is a key or kept by the repository: put a new object";
  }
}
