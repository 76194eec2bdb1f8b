package dev.karst.mapper.diagnostic;

import java.util.Locale;

/**
 * Everything the annotation processor, and repositories built at run time, can object to. Each has
 * a number that stays its own, is described in {@code docs/diagnostics.md}, and says what to do.
 */
public record Diagnostic(int number, String message, String fix) {
  public static Diagnostic noPartitionKey(String type) {
    return new Diagnostic(
        1,
        type + " has no partition key",
        "annotate the component that says which partition an item belongs to with @PartitionKey");
  }

  public static Diagnostic secondPartitionKey(String first, String second, int order) {
    return new Diagnostic(
        2,
        "both " + first + " and " + second + " are annotated with @PartitionKey of order " + order,
        "keep one, or give each an order of its own if the key is made of both; the component that"
            + " orders the items of a partition takes @SortKey");
  }

  public static Diagnostic secondSortKey(String first, String second, int order) {
    return new Diagnostic(
        3,
        "both " + first + " and " + second + " are annotated with @SortKey of order " + order,
        "keep one, or give each an order of its own if the key is made of both");
  }

  public static Diagnostic partitionAndSortKey(String property) {
    return new Diagnostic(
        4,
        property + " is annotated with both @PartitionKey and @SortKey",
        "remove @SortKey; a table can have a partition key alone");
  }

  public static Diagnostic unsupportedKeyType(String property, String type) {
    return new Diagnostic(
        5,
        property + " cannot be a key: " + type + " is not stored as a string, number or binary",
        "use a type such as String, long, UUID, Instant, an enum or byte[]");
  }

  public static Diagnostic optionalKey(String property, String type) {
    return new Diagnostic(
        6,
        property + " cannot be a key: " + type + " can be empty, and every item has its key",
        "declare it as the type inside");
  }

  public static Diagnostic ignoredKey(String property) {
    return new Diagnostic(
        7, property + " is a key and annotated with @Ignore", "remove one of the annotations");
  }

  public static Diagnostic unsupportedType(String type) {
    return new Diagnostic(
        8,
        "values of type " + type + " cannot be stored",
        "use a JDK value type, an enum, a record, a bean, or a List, Set or Map of those, name a"
            + " converter with @ConvertWith, store it with @Json, or annotate it with @Ignore");
  }

  public static Diagnostic rawType(String type) {
    return new Diagnostic(
        9, type + " does not say what it contains", "give it type arguments, such as <String>");
  }

  public static Diagnostic openType(String type) {
    return new Diagnostic(
        10,
        type + " could be any type, so nothing tells how to store it",
        "name the type; an attribute has neither wildcards nor type variables");
  }

  public static Diagnostic unsupportedMapKey(String type) {
    return new Diagnostic(
        11,
        "a map's keys cannot be of type " + type,
        "use String, an enum, UUID, or another type that is stored as a string");
  }

  public static Diagnostic attributeClash(String attribute, String first, String second) {
    return new Diagnostic(
        12,
        first + " and " + second + " are both stored as attribute \"" + attribute + "\"",
        "give one another name with @Attribute");
  }

  public static Diagnostic flattenedClash(String attribute, String first, String second) {
    return new Diagnostic(
        12,
        first + " and " + second + " are both stored as attribute \"" + attribute + "\"",
        "give one another name with @Attribute, or what is flattened a prefix with @Flatten");
  }

  public static Diagnostic blankAttribute(String property) {
    return new Diagnostic(
        13,
        "the attribute of " + property + " has a blank name",
        "name it, or remove @Attribute to store it as \"" + property + "\"");
  }

  public static Diagnostic invalidTableName(String name) {
    return new Diagnostic(
        14,
        "\"" + name + "\" is not a table name",
        "use 3 to 255 characters of a-z, A-Z, 0-9, '_', '.' and '-'");
  }

  public static Diagnostic unsupportedKind(String type, String kind) {
    return new Diagnostic(
        15,
        type + " is " + kind + " and cannot be read from a table",
        "put @Table on a record, a concrete class, or a sealed interface of those");
  }

  public static Diagnostic hiddenType(String type, String visibility, String needed) {
    return new Diagnostic(
        16, "generated code cannot use " + type + ", which is " + visibility, "make it " + needed);
  }

  public static Diagnostic innerType(String type, String outer) {
    return new Diagnostic(
        17,
        type + " cannot be created without an instance of " + outer,
        "make it static, or move it to a file of its own");
  }

  public static Diagnostic genericType(String type) {
    return new Diagnostic(
        18,
        type + " has type parameters, which items do not tell",
        "remove them, or store a class that names the types");
  }

  public static Diagnostic noConstructor(String type, boolean samePackage) {
    return new Diagnostic(
        19,
        type + " has no constructor without parameters that generated code can call",
        "add one that is " + callable(samePackage) + ", or make " + type + " a record");
  }

  public static Diagnostic noSetter(String property, String setter, boolean samePackage) {
    return new Diagnostic(
        20,
        property + " can be read but not set",
        "add "
            + setter
            + " that is "
            + callable(samePackage)
            + ", or annotate the getter with @Ignore");
  }

  private static String callable(boolean samePackage) {
    return samePackage ? "not private" : "public";
  }

  public static Diagnostic strayAnnotation(String annotation, String element, String type) {
    return new Diagnostic(
        21,
        "@" + annotation + " has no effect on " + element + ", which is no component of " + type,
        "move it to a record component, a getter, or a field that has one");
  }

  public static Diagnostic nameTaken(String type, String generated) {
    return new Diagnostic(
        22,
        generated + ", which is generated for " + type + ", exists already",
        "rename one of the two");
  }

  public static Diagnostic nameStale(String type, String generated) {
    return new Diagnostic(
        22,
        generated
            + ", which is generated for "
            + type
            + ", is among the sources already, as an earlier build generated it",
        "delete generated sources, and keep their directory off the source path");
  }

  public static Diagnostic misplacedOptional(String type) {
    return new Diagnostic(
        23,
        type + " stands inside another type, where nothing can be absent",
        "use Optional for a component as a whole only; elements may be null");
  }

  public static Diagnostic contradiction(String property, String annotation) {
    return new Diagnostic(
        24,
        property + " has two @" + annotation + " that say different things",
        "keep the one on the component, the field or the getter");
  }

  public static Diagnostic notSortable(String type, String element) {
    return new Diagnostic(
        25,
        type + " cannot be sorted: " + element + " does not implement Comparable",
        "use Set or Map");
  }

  public static Diagnostic keyWithoutTable(String annotation, String property, String type) {
    return new Diagnostic(
        26,
        "@" + annotation + " has no effect on " + property + ": " + type + " has no table",
        "annotate " + type + " with @Table, or remove @" + annotation);
  }

  public static Diagnostic nameShared(String generated, String first, String second) {
    return new Diagnostic(
        27,
        generated + " would be generated for both " + first + " and " + second,
        "rename one of the two");
  }

  public static Diagnostic invalidIndexName(String name) {
    return new Diagnostic(
        28,
        "\"" + name + "\" is not an index name",
        "use 3 to 255 characters of a-z, A-Z, 0-9, '_', '.' and '-'");
  }

  public static Diagnostic indexNameTaken(String name) {
    return new Diagnostic(
        29, "there are two indexes named \"" + name + "\"", "give one another name");
  }

  public static Diagnostic unknownComponent(String index, String component, String type) {
    return new Diagnostic(
        30,
        "index \"" + index + "\" names " + component + ", which " + type + " does not store",
        "write the name of a component of " + type + ", as it is in Java");
  }

  public static Diagnostic partOfMap(String index, String component, String whole) {
    return new Diagnostic(
        30,
        "index \"" + index + "\" names " + component + ", and " + whole + " is stored as a map",
        "annotate " + whole + " with @Flatten, which makes attributes of its components");
  }

  public static Diagnostic unknownPart(String index, String component, String type, String parts) {
    int dot = component.indexOf('.');
    return new Diagnostic(
        30,
        "index \""
            + index
            + "\" names "
            + component
            + ", and "
            + type
            + " stores no "
            + component.substring(dot + 1)
            + ", but "
            + parts,
        "write the name of a component of " + type + ", as it is in Java");
  }

  public static Diagnostic unsupportedIndexKey(String index, String component, String type) {
    return new Diagnostic(
        31,
        component
            + " cannot be in the key of index \""
            + index
            + "\": "
            + type
            + " is not stored as a string, number or binary",
        "use a type such as String, long, UUID, Instant, an enum or byte[], or an Optional of one");
  }

  public static Diagnostic globalIndexWithoutKey(String index) {
    return new Diagnostic(
        32,
        "index \"" + index + "\" does not say what its partition key is",
        "name components in partition, or move the annotation to the component");
  }

  public static Diagnostic localIndexWithoutKey(String index) {
    return new Diagnostic(
        32,
        "index \"" + index + "\" does not say what it is ordered by",
        "name a component in sort, or move the annotation to the component");
  }

  public static Diagnostic indexKeyTwice(String index, String member, String component) {
    return new Diagnostic(
        33,
        "index \""
            + index
            + "\" names its "
            + member
            + " key, though it stands on the component that is it, "
            + component,
        "remove " + member + ", or move the annotation to the type");
  }

  public static Diagnostic includeWithoutProjection(String index) {
    return new Diagnostic(
        34,
        "index \"" + index + "\" includes components, though its projection is not INCLUDE",
        "say projection = Projection.INCLUDE, or remove include");
  }

  public static Diagnostic nothingIncluded(String index) {
    return new Diagnostic(
        35,
        "index \"" + index + "\" has projection INCLUDE, and includes nothing",
        "name components in include, or use Projection.KEYS_ONLY");
  }

  public static Diagnostic localIndexWithoutSortKey(String index) {
    return new Diagnostic(
        36,
        "local index \"" + index + "\" needs a table with a sort key",
        "annotate a component with @SortKey, or use @GlobalIndex");
  }

  public static Diagnostic tooManyIndexes(String kind, int most, int count) {
    return new Diagnostic(
        37,
        "a table has at most " + most + " " + kind + " indexes, and this one would have " + count,
        "remove some");
  }

  public static Diagnostic indexKeyTooLong(String index, int most) {
    return new Diagnostic(
        38,
        "the key of index \"" + index + "\" has more than " + most + " components on one side",
        "name at most " + most + " in partition, and at most " + most + " in sort");
  }

  public static Diagnostic indexKeyRepeated(String index, String component) {
    return new Diagnostic(
        39, component + " is twice in the key of index \"" + index + "\"", "name it once");
  }

  public static Diagnostic indexMethod(String index, String method) {
    return new Diagnostic(
        40,
        "the repository cannot have a method for index \""
            + index
            + "\": "
            + (method.isEmpty() ? "there is no letter in it" : method + " is taken or no name"),
        "give the index another name, such as by-status");
  }

  public static Diagnostic indexMethodShared(String first, String second, String method) {
    return new Diagnostic(
        41,
        "the repository's method for indexes \""
            + first
            + "\" and \""
            + second
            + "\" would be "
            + method,
        "give one another name");
  }

  public static Diagnostic unsupportedUpkeepType(
      String annotation, String property, String type, String fitting) {
    return new Diagnostic(
        42,
        "@" + annotation + " cannot stand on " + property + ", which is " + type,
        "declare it as " + fitting);
  }

  public static Diagnostic secondOfKind(String annotation, String first, String second) {
    return new Diagnostic(
        43, "both " + first + " and " + second + " are annotated with @" + annotation, "keep one");
  }

  public static Diagnostic keptKey(String annotation, String property) {
    return new Diagnostic(
        44,
        property + " is a key and annotated with @" + annotation + ", but keys never change",
        "remove one of the annotations");
  }

  public static Diagnostic keptButIgnored(String annotation, String property) {
    return new Diagnostic(
        45,
        property + " is annotated with both @" + annotation + " and @Ignore",
        "remove @Ignore: it has to be stored");
  }

  public static Diagnostic twoKinds(String property, String first, String second) {
    return new Diagnostic(
        46,
        property + " is annotated with both @" + first + " and @" + second,
        "use a component for each");
  }

  public static Diagnostic onlyInTables(String annotation, String property, String type) {
    return new Diagnostic(
        47,
        "@" + annotation + " has no effect on " + property + ": " + type + " is part of an item",
        "move it to a component of the class with @Table");
  }

  public static Diagnostic projectionNameTaken(String index, String projection) {
    return new Diagnostic(
        48,
        "index \""
            + index
            + "\" would be read as "
            + projection
            + ", and that, its codec or its metamodel is generated for something else",
        "give the index another name");
  }

  public static Diagnostic fixedName(String property, String reason) {
    return new Diagnostic(
        49,
        property + " is looked for under one name, and cannot have aliases: " + reason,
        "keep the name that its items have");
  }

  public static Diagnostic aliasClash(String alias, String property, String other) {
    return new Diagnostic(
        50,
        "alias \"" + alias + "\" of " + property + " is a name or alias of " + other + " already",
        "remove it; an attribute is read into one component, once");
  }

  public static Diagnostic blankAlias(String property) {
    return new Diagnostic(
        50, "an alias of " + property + " is blank", "write a former name, or remove it");
  }

  public static Diagnostic unfitDefault(String property, String type, String text, String fitting) {
    return new Diagnostic(
        51,
        "\"" + text + "\" is no default for " + property + ", which is " + type,
        "write " + fitting);
  }

  public static Diagnostic noDefault(String property, String reason) {
    return new Diagnostic(
        52, property + " cannot have a default: " + reason, "remove @DefaultValue");
  }

  public static Diagnostic unfitConverter(
      String converter, String property, String why, String fix) {
    return new Diagnostic(53, converter + " cannot convert " + property + ": " + why, fix);
  }

  public static Diagnostic twoForms(String property, String first, String second) {
    return new Diagnostic(
        54,
        property + " is annotated with both @" + first + " and @" + second,
        "remove one of the annotations: a component is stored in one way");
  }

  public static Diagnostic noJackson(String property) {
    return new Diagnostic(
        55,
        property + " cannot be stored as JSON: Jackson is not on the class path",
        "depend on tools.jackson.core:jackson-databind");
  }

  public static Diagnostic jsonKey(String property) {
    return new Diagnostic(
        56,
        property + " cannot be in a key: the JSON of one object may differ from time to time",
        "use @ConvertWith to store what identifies it");
  }

  public static Diagnostic unfitUnmapped(String property, String type) {
    return new Diagnostic(
        57,
        property + " cannot hold unmapped attributes: it is " + type,
        "declare it as Map<String, AttributeValue>");
  }

  public static Diagnostic unmappedInIndex(String index, String property) {
    return new Diagnostic(
        57,
        "index \"" + index + "\" cannot include " + property + ", which is no attribute",
        "name components that are, or use Projection.ALL");
  }

  public static Diagnostic nothingToFlatten(String property, String type) {
    return new Diagnostic(
        58,
        property + " cannot be flattened: " + type + " has no components that are stored",
        "remove @Flatten, or declare it as a record or class of yours that has, or an Optional of"
            + " one");
  }

  public static Diagnostic severalConstructors(String type, String first, String second) {
    return new Diagnostic(
        59,
        "objects of " + type + " could be made by " + first + " and by " + second,
        "annotate the one to use with @Creator");
  }

  public static Diagnostic noParameter(String property, String method, String type) {
    return new Diagnostic(
        60,
        property + " can be read, but " + method + " does not take it",
        "add a parameter " + type + " " + property + ", or annotate the getter with @Ignore");
  }

  public static Diagnostic unknownParameter(String method, String parameter, String type) {
    return new Diagnostic(
        60,
        "nothing gives what " + method + " takes as " + parameter,
        "add a getter of that name and of type " + type + ", or name the parameter after one");
  }

  public static Diagnostic namelessParameters(String type, String method) {
    return new Diagnostic(
        61,
        "the class file of " + type + " does not have the names of the parameters of " + method,
        "compile " + type + " with -parameters");
  }

  public static Diagnostic noBuilderMethod(String property, String builder, String type) {
    return new Diagnostic(
        62,
        property + " can be read, but " + builder + " does not take it",
        "add "
            + property
            + "("
            + type
            + ") to "
            + builder
            + ", or annotate the getter with @Ignore");
  }

  public static Diagnostic noBuild(String builder, String type) {
    return new Diagnostic(
        62, builder + " builds no " + type, "add a method build() that gives " + type);
  }

  public static Diagnostic notProcessed(String type, String annotation) {
    return new Diagnostic(
        63,
        "Lombok has not added to " + type + " what @" + annotation + " says",
        "name Lombok as an annotation processor too, or write the members yourself");
  }

  public static Diagnostic unfitCreator(String method, String type, boolean samePackage) {
    return new Diagnostic(
        64,
        "@Creator has no effect on " + method,
        "put it on a constructor, or on a static method that gives "
            + type
            + " or its builder, and that is "
            + callable(samePackage));
  }

  public static Diagnostic secondCreator(String first, String second) {
    return new Diagnostic(
        64, "both " + first + " and " + second + " are annotated with @Creator", "keep one");
  }

  public static Diagnostic unsupportedKeyPart(String property, String type) {
    return new Diagnostic(
        65,
        property + " cannot be part of a composed key: " + type + " has no text that sorts as it",
        "use a string, a time, an enum, or a whole number such as long");
  }

  public static Diagnostic unprintablePrefix(String prefix) {
    return new Diagnostic(
        66,
        "a key's prefix is printable ASCII, and \"" + prefix + "\" is not",
        "use letters, digits and signs, such as ORDER#");
  }

  public static Diagnostic sortKeyOnTypeAndComponent(String type, String component) {
    return new Diagnostic(
        67,
        "@SortKey stands on " + type + ", and so would be the whole sort key, and on " + component,
        "keep one; a component takes its own prefix");
  }

  public static Diagnostic emptySortKey(String type) {
    return new Diagnostic(
        68,
        "@SortKey on " + type + " is the whole sort key, and has no prefix",
        "give it one, such as @SortKey(prefix = \"PROFILE\"), or annotate a component");
  }

  public static Diagnostic keyAttributeTaken(
      String annotation, String attribute, String component) {
    return new Diagnostic(
        69,
        attribute + " is a name of the composed @" + annotation + " and of " + component,
        "give the component another with @Attribute, or the key with @Table");
  }

  public static Diagnostic keysShareAttribute(String attribute) {
    return new Diagnostic(
        70,
        "the composed partition key and sort key are both stored as " + attribute,
        "give @Table a partitionKey and a sortKey that differ");
  }

  public static Diagnostic blankKeyAttribute(String member) {
    return new Diagnostic(
        71, "@Table's " + member + " is blank", "name an attribute, or leave it out");
  }

  public static Diagnostic keyNotComposed(String member) {
    return new Diagnostic(
        72,
        "@Table has a " + member + ", which names a composed key, and there is none",
        "leave it out; a component's attribute is named with @Attribute");
  }

  public static Diagnostic tableOfItsOwn(String member, String family) {
    return new Diagnostic(
        73, member + " has a table of its own, and shares that of " + family, "remove one @Table");
  }

  public static Diagnostic memberKeyDiffers(
      String first, String expected, String second, String actual) {
    return memberKeysDiffer(
        first,
        expected,
        second,
        actual,
        "give both keys prefixes, which makes them pk and sk, or name plain ones alike with"
            + " @Attribute");
  }

  public static Diagnostic memberWithoutComposedSortKey(
      String first, String expected, String second, String actual, String without) {
    return memberKeysDiffer(
        first,
        expected,
        second,
        actual,
        "annotate "
            + without
            + " with @SortKey(prefix = \""
            + without.toUpperCase(Locale.ROOT)
            + "\"), or a component of it with a prefix of its own");
  }

  public static Diagnostic memberWithoutPlainSortKey(
      String first, String expected, String second, String actual, String without) {
    return memberKeysDiffer(
        first,
        expected,
        second,
        actual,
        "annotate a component of "
            + without
            + " with @SortKey that is stored alike, or give the sort keys of all classes prefixes");
  }

  private static Diagnostic memberKeysDiffer(
      String first, String expected, String second, String actual, String fix) {
    return new Diagnostic(
        74,
        "classes that share a table have the same key: that of "
            + first
            + " is "
            + expected
            + ", that of "
            + second
            + " "
            + actual,
        fix);
  }

  public static Diagnostic memberKeysMeet(String first, String second) {
    return new Diagnostic(
        75,
        "an object of " + first + " and one of " + second + " can have the same key",
        "give one a prefix of its own, such as ORDER#");
  }

  public static Diagnostic typeAttributeTaken(String family, String attribute, String component) {
    return new Diagnostic(
        76,
        attribute + " is a name of " + component + ", and says what an item of " + family + " is",
        "give @Table another typeAttribute, or the component another name with @Attribute");
  }

  public static Diagnostic typeNameShared(String first, String second, String name) {
    return new Diagnostic(
        77,
        "items of " + first + " and of " + second + " would both be called " + name,
        "give one a @TypeName");
  }

  public static Diagnostic blankTypeName(String type) {
    return new Diagnostic(78, "the @TypeName of " + type + " is blank", "give it a name");
  }

  public static Diagnostic memberIndexDiffers(String index, String first, String second) {
    return new Diagnostic(
        79,
        "index \"" + index + "\" is not the same in " + first + " and in " + second,
        "make it of the same attributes and projection in both, or give one another name");
  }

  public static Diagnostic timesToLiveDiffer(String first, String second) {
    return new Diagnostic(
        80,
        "the items of a table expire by one attribute, and these by " + first + " and " + second,
        "name both alike with @Attribute");
  }

  public static Diagnostic partitionsLookAlike(String first, String second, String components) {
    return new Diagnostic(
        81,
        "the partitions of "
            + first
            + " and of "
            + second
            + " are told by "
            + components
            + ", and are not the same",
        "give both keys the same prefixes, or one component another name");
  }

  public static Diagnostic memberElsewhere(String member, String family) {
    return new Diagnostic(
        82,
        member + " is in another package than " + family,
        "move it there: what is generated for both uses each other");
  }

  public static Diagnostic noFamily(String type) {
    return new Diagnostic(
        83,
        "@Table has a typeAttribute, and " + type + " is the only class of its table",
        "leave it out; it tells apart the classes of a sealed interface");
  }

  public static Diagnostic strayTypeName(String type) {
    return new Diagnostic(
        84,
        "@TypeName has no effect on " + type + ", which shares no table",
        "remove it; it is for classes that implement a sealed interface with @Table");
  }

  public static Diagnostic projectionOfNothing(String type, String projected) {
    return new Diagnostic(
        85,
        type + " is a projection of " + projected + ", which is no class with a table",
        "name a class with @Table, or one that implements a sealed interface with it");
  }

  public static Diagnostic projectionOfFamily(String type, String projected) {
    return new Diagnostic(
        85,
        type + " is a projection of " + projected + ", whose items are of several classes",
        "name a class of it");
  }

  public static Diagnostic projectionKind(String type) {
    return new Diagnostic(
        86,
        type + " cannot be a projection: it is no record, or has type parameters",
        "declare it as a record");
  }

  public static Diagnostic notProjected(String component, String type) {
    return new Diagnostic(
        87, type + " stores no " + component, "name the component as " + type + " does");
  }

  public static Diagnostic projectedOtherwise(
      String component, String type, String entity, String expected) {
    return new Diagnostic(
        88,
        component + " is " + type + " here, and in " + entity + " it is " + expected,
        "declare it as there");
  }

  public static Diagnostic halfLifetime(String expiry, String missing) {
    return new Diagnostic(
        89,
        "@Ttl of " + expiry + " says half of when items expire, and not " + missing,
        "give both of and after, or neither");
  }

  public static Diagnostic lifetimeOfNothing(String expiry, String begin) {
    return new Diagnostic(
        90,
        "@Ttl cannot make " + expiry + " of " + begin + ": both have to be stored as Instants",
        "name a component of type Instant, and declare " + expiry + " as one");
  }

  public static Diagnostic lifetimeOfUnknown(String expiry, String begin, String type) {
    return new Diagnostic(
        90,
        "@Ttl of " + expiry + " names " + begin + ", which " + type + " does not store",
        "write the name of a component of " + type + ", as it is in Java");
  }

  public static Diagnostic noDuration(String text) {
    return new Diagnostic(
        91,
        "\"" + text + "\" is no time that an item can live",
        "write it as ISO-8601 does, such as P30D for thirty days or PT15M for a quarter of an"
            + " hour");
  }

  public static Diagnostic noTable(String type) {
    return new Diagnostic(
        101,
        type + " is not annotated with @Table",
        "name the class whose objects are the items of a table");
  }

  public static Diagnostic unknownAtRunTime(String annotation, String place) {
    return new Diagnostic(
        102,
        annotation + " on " + place + " is not known to repositories built at run time",
        "compile the class with the annotation processor");
  }

  public static Diagnostic familyAtRunTime(String type) {
    return new Diagnostic(
        103,
        type + " is a sealed interface, and RuntimeRepository is of one class",
        "use RuntimeFamily, which is of all that share its table");
  }

  public static Diagnostic noFamilyAtRunTime(String type) {
    return new Diagnostic(
        103,
        type + " is no sealed interface, and RuntimeFamily is of the classes of one",
        "use RuntimeRepository");
  }

  public static Diagnostic memberAtRunTime(String type, String family) {
    return new Diagnostic(
        103,
        type + " is one class of " + family + ", and RuntimeFamily is of all",
        "use RuntimeRepository, or RuntimeFamily of " + family);
  }

  public static Diagnostic someMembersAtRunTime(String type, String family) {
    return new Diagnostic(
        103,
        type + " has no table of its own, but shares that of " + family,
        "use RuntimeFamily of " + family + ", or RuntimeRepository of a class");
  }

  public static Diagnostic closedPackage(String type, String module, String opens) {
    return new Diagnostic(
        104,
        "module "
            + module
            + " does not open the package of "
            + type
            + ", so that nothing can be defined in it",
        "say \"" + opens + ";\" in its module-info");
  }

  public static Diagnostic expiresToo(String member, String component, String attribute) {
    return new Diagnostic(
        92,
        "items expire by " + attribute + ", which is where " + member + " stores its " + component,
        "annotate that with @Ttl too, or name its attribute otherwise with @Attribute");
  }

  public static Diagnostic indexedOtherwise(String member, String component, String index) {
    return new Diagnostic(
        93,
        member
            + " stores its "
            + component
            + " in a key of index \""
            + index
            + "\", as another type",
        "declare it as the class with the index does, or name its attribute otherwise with"
            + " @Attribute");
  }

  public static Diagnostic strayOnInterface(String annotation, String type) {
    return new Diagnostic(
        94,
        "@" + annotation + " has no effect on the interface " + type,
        "put it on the classes that it is meant for");
  }

  public static Diagnostic tableAndProjection(String type) {
    return new Diagnostic(
        95,
        type + " has a table, and is a projection of another class",
        "remove one of the annotations");
  }

  public static Diagnostic flattenedInItself(String property, String type) {
    return new Diagnostic(
        96,
        property + " cannot be flattened: its attributes would be those of the " + type + " itself",
        "remove @Flatten to store it as a map");
  }

  public static Diagnostic flattenedKey(String annotation, String property, String whole) {
    return new Diagnostic(
        97,
        "@" + annotation + " has no effect on " + property + " where " + whole + " is flattened",
        "make it a component of the class with @Table, or remove @Flatten from " + whole);
  }

  public static Diagnostic flattenedIndex(String annotation, String property, String whole) {
    return new Diagnostic(
        97,
        "@" + annotation + " has no effect on " + property + " where " + whole + " is flattened",
        "put it on the class with @Table, and name " + whole + "." + property + " there");
  }

  public static Diagnostic partIncluded(String index, String component, String whole) {
    return new Diagnostic(
        98,
        "index \"" + index + "\" includes " + component + ", a part of " + whole,
        "include " + whole + " as a whole");
  }

  public static Diagnostic indexWithoutTable(String annotation, String element, String type) {
    return new Diagnostic(
        99,
        "@" + annotation + " has no effect on " + element + ": " + type + " has no table",
        "put it on the class with @Table, which can name parts of what is flattened with @Flatten");
  }

  /** The same of a component that is not where it stands. */
  public Diagnostic of(String component) {
    return new Diagnostic(number, component + ": " + message, fix);
  }

  /** As the compiler prints it. */
  public String text() {
    return String.format(Locale.ROOT, "KARST-%03d: %s. Fix: %s.", number, message, fix);
  }
}
