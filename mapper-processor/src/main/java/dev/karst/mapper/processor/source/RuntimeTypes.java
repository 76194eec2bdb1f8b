package dev.karst.mapper.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.Set;

/** The classes that generated code uses. By name: the processor depends on none of them. */
final class RuntimeTypes {
  private static final String CORE = "dev.karst";
  private static final String MAPPER = "dev.karst.mapper";
  private static final String CORE_CODEC = "dev.karst.codec";
  private static final String MAPPER_CODEC = "dev.karst.mapper.codec";
  private static final String SCHEMA = "dev.karst.schema";

  static final ClassName CHANGE = ClassName.get(CORE, "Change");
  static final ClassName KARST = ClassName.get(CORE, "Karst");
  static final ClassName MIGRATION = ClassName.get(CORE, "Migration");
  static final ClassName REPOSITORY = ClassName.get(CORE, "Repository");
  static final ClassName SUBSCRIPTION = ClassName.get(CORE, "Subscription");
  static final ClassName TYPED_CONDITION = ClassName.get(CORE, "TypedCondition");
  static final ClassName TYPED_READER = ClassName.get(CORE, "TypedReader");
  static final ClassName TYPED_TABLE = ClassName.get(CORE, "TypedTable");
  static final ClassName TYPED_WRITE = ClassName.get(CORE, "TypedWrite");
  static final ClassName WRITE_RESULT = ClassName.get(CORE, "WriteResult");

  static final ClassName FIELD_NAME = ClassName.get(CORE_CODEC, "FieldName");
  static final ClassName ITEM_CODEC = ClassName.get(CORE_CODEC, "ItemCodec");
  static final ClassName ITEM_DECODER = ClassName.get(CORE_CODEC, "ItemDecoder");
  static final ClassName ITEM_SINK = ClassName.get(CORE_CODEC, "ItemSink");
  static final ClassName ITEM_SOURCE = ClassName.get(CORE_CODEC, "ItemSource");
  static final ClassName KEY_BYTES = ClassName.get(CORE_CODEC, "KeyBytes");
  static final ClassName VALUE_SINK = ClassName.get(CORE_CODEC, "ValueSink");
  static final ClassName VALUE_SOURCE = ClassName.get(CORE_CODEC, "ValueSource");

  static final ClassName INDEX_DEFINITION = ClassName.get(SCHEMA, "IndexDefinition");
  static final ClassName INDEX_PROJECTION = ClassName.get(SCHEMA, "IndexProjection");
  static final ClassName KEY_ATTRIBUTE = ClassName.get(SCHEMA, "KeyAttribute");
  static final ClassName KEY_SCHEMA = ClassName.get(SCHEMA, "KeySchema");
  static final ClassName KEY_TYPE = ClassName.get(SCHEMA, "KeyType");
  static final ClassName TABLE_DEFINITION = ClassName.get(SCHEMA, "TableDefinition");

  static final ClassName SORT_KEY_CONDITION =
      ClassName.get("dev.karst.expression", "SortKeyCondition");
  static final ClassName VALIDATION_EXCEPTION =
      ClassName.get("dev.karst.error", "ValidationException");
  static final ClassName UPDATE_ACTION =
      ClassName.get("dev.karst.expression", "UpdateExpression", "Action");
  static final ClassName DOCUMENT_PATH = ClassName.get("dev.karst.expression", "DocumentPath");
  static final ClassName ATTRIBUTE_VALUE = ClassName.get("dev.karst.value", "AttributeValue");

  static final ClassName AUTOMATIC = ClassName.get(MAPPER, "Automatic");
  static final ClassName BATCH_EXCEPTION = ClassName.get(MAPPER, "BatchException");
  static final ClassName BATCH_RESULT = ClassName.get(MAPPER, "BatchResult");
  static final ClassName BATCHES = ClassName.get(MAPPER, "Batches");
  static final ClassName DOCUMENT_ATTRIBUTE = ClassName.get(MAPPER, "DocumentAttribute");
  static final ClassName ENTITY_TYPES = ClassName.get(MAPPER, "EntityTypes");
  static final ClassName EXPIRIES = ClassName.get(MAPPER, "Expiries");
  static final ClassName LIST_ATTRIBUTE = ClassName.get(MAPPER, "ListAttribute");
  static final ClassName MAP_ATTRIBUTE = ClassName.get(MAPPER, "MapAttribute");
  static final ClassName NUMBER_ATTRIBUTE = ClassName.get(MAPPER, "NumberAttribute");
  static final ClassName ORDERED_ATTRIBUTE = ClassName.get(MAPPER, "OrderedAttribute");
  static final ClassName SCALAR_ATTRIBUTE = ClassName.get(MAPPER, "ScalarAttribute");
  static final ClassName SET_ATTRIBUTE = ClassName.get(MAPPER, "SetAttribute");
  static final ClassName TEXT_ATTRIBUTE = ClassName.get(MAPPER, "TextAttribute");
  static final ClassName TEXT_PATH = ClassName.get(MAPPER, "TextPath");
  static final ClassName UPDATE = ClassName.get(MAPPER, "Update");
  static final ClassName VERSIONS = ClassName.get(MAPPER, "Versions");
  static final ClassName ATTRIBUTE_PATH = ClassName.get(MAPPER, "AttributePath");
  static final ClassName CONDITION = ClassName.get(MAPPER, "Condition");
  static final ClassName ORDERED_PATH = ClassName.get(MAPPER, "OrderedPath");
  static final ClassName QUERY = ClassName.get(MAPPER, "Query");
  static final ClassName SCAN = ClassName.get(MAPPER, "Scan");
  static final ClassName VALUE_PATH = ClassName.get(MAPPER, "ValuePath");

  static final ClassName BINARY_FORM = ClassName.get(MAPPER_CODEC, "BinaryForm");
  static final ClassName BOOLEAN_FORM = ClassName.get(MAPPER_CODEC, "BooleanForm");
  static final ClassName CONVERSION = ClassName.get(MAPPER_CODEC, "Conversion");
  static final ClassName JSON_CONVERTER = ClassName.get(MAPPER_CODEC, "JsonConverter");
  static final ClassName TYPE_REFERENCE = ClassName.get("tools.jackson.core.type", "TypeReference");
  static final ClassName KEY_TEXT = ClassName.get(MAPPER_CODEC, "KeyText");
  static final ClassName KEY_TEXT_RANGE = ClassName.get(MAPPER_CODEC, "KeyTextRange");
  static final ClassName UNMAPPED_ATTRIBUTES = ClassName.get(MAPPER_CODEC, "UnmappedAttributes");
  static final ClassName LISTS = ClassName.get(MAPPER_CODEC, "Lists");
  static final ClassName MAPS = ClassName.get(MAPPER_CODEC, "Maps");
  static final ClassName NUMBER_FORM = ClassName.get(MAPPER_CODEC, "NumberForm");
  static final ClassName SETS = ClassName.get(MAPPER_CODEC, "Sets");
  static final ClassName TEXT_FORM = ClassName.get(MAPPER_CODEC, "TextForm");
  static final ClassName VALUES = ClassName.get(MAPPER_CODEC, "Values");

  private static final String JSPECIFY = "org.jspecify.annotations";
  static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");
  static final ClassName NULL_UNMARKED = ClassName.get(JSPECIFY, "NullUnmarked");

  static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
          .addMember("value", "$S", "dev.karst.mapper.processor.KarstProcessor")
          .build();

  /**
   * The simple names of the classes that generated code calls by their name: a variable of that
   * name would hide the class.
   */
  static final Set<String> CALLED =
      Set.of(
          "Arrays",
          "AttributeValue",
          "Automatic",
          "Batches",
          "BinaryForm",
          "BooleanForm",
          "DocumentPath",
          "EntityTypes",
          "Expiries",
          "FieldName",
          "IndexDefinition",
          "IndexProjection",
          "KeySchema",
          "KeyText",
          "KeyTextRange",
          "KeyType",
          "List",
          "Lists",
          "Maps",
          "NumberForm",
          "Objects",
          "Optional",
          "OptionalDouble",
          "OptionalInt",
          "OptionalLong",
          "Scan",
          "Sets",
          "TextForm",
          "UnmappedAttributes",
          "ValueSink",
          "ValueSource",
          "Values",
          "Versions");

  private RuntimeTypes() {}
}
