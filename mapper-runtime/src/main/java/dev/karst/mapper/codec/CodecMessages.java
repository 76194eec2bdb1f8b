package dev.karst.mapper.codec;

/** What codecs say to their users. */
final class CodecMessages {
  private CodecMessages() {}

  static String otherType(String actual, String wanted) {
    return "The item says that it is " + actual + ", which is no " + wanted;
  }

  static String emptyKeyPart(String component) {
    return "A component of a composed key must not be empty: component=" + component;
  }

  static String separatorInKeyPart(String component, String value) {
    return "A component of a composed key must not contain "
        + KeyText.SEPARATOR
        + ", which parts components: component="
        + component
        + " value="
        + value;
  }

  static String mappedAttribute(String name) {
    return "A component is stored in attribute "
        + name
        + ", so it cannot be among the unmapped ones";
  }

  static String nullAttribute(String name) {
    return "Unmapped attribute "
        + name
        + " is null: leave it out, or give it the NULL of DynamoDB, AttributeValue.nul()";
  }
}
