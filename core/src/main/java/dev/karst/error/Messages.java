package dev.karst.error;

import java.util.List;

/**
 * Every message a user may see, one method each.
 *
 * <p>What DynamoDB says too is said in its words, to the letter.
 */
public final class Messages {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private Messages() {}

  // Numbers

  public static String emptyNumber() {
    return "The parameter cannot be converted to a numeric value";
  }

  public static String notANumber(String text) {
    return "The parameter cannot be converted to a numeric value: " + text;
  }

  public static String tooManyDigits() {
    return "Attempting to store more than 38 significant digits in a Number";
  }

  public static String numberOverflow() {
    return "Number overflow. Attempting to store a number with magnitude larger than supported"
        + " range";
  }

  public static String numberUnderflow() {
    return "Number underflow. Attempting to store a number with magnitude smaller than supported"
        + " range";
  }

  // Sets

  public static String emptyStringSet() {
    return INVALID + "An string set  may not be empty";
  }

  public static String emptyNumberSet() {
    return INVALID + "An number set  may not be empty";
  }

  public static String emptyBinarySet() {
    return INVALID + "Binary sets should not be empty";
  }

  public static String duplicatesInStringSet(List<String> values) {
    return INVALID + "Input collection " + values + " contains duplicates.";
  }

  public static String duplicatesInNumberSet() {
    return "Input collection contains duplicates";
  }

  /** Takes the values in Base64, as a request holds them. */
  public static String duplicatesInBinarySet(List<String> values) {
    return INVALID + "Input collection " + values + "of type BS contains duplicates.";
  }

  // Items

  public static String itemTooLarge() {
    return "Item size has exceeded the maximum allowed size";
  }

  public static String nestingTooDeep() {
    return "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
        + " levels beyond supported limit";
  }

  public static String emptyAttributeName() {
    return "Empty attribute name";
  }

  public static String attributeNameTooLarge() {
    return "Attribute name is too large, must be less than 65536 bytes";
  }

  /** DynamoDB cannot be asked this: its items are maps already. */
  public static String duplicateAttribute(String name) {
    return INVALID + "Attribute '" + name + "' was given more than once";
  }

  /** Nor this. */
  public static String duplicateName() {
    return INVALID + "A map was given an entry more than once";
  }

  // Keys

  public static String partitionKeyTooLarge() {
    return INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes";
  }

  public static String sortKeyTooLarge() {
    return INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";
  }

  public static String emptyStringKey(String name) {
    return "One or more parameter values are not valid. The AttributeValue for a key attribute"
        + " cannot contain an empty string value. Key: "
        + name;
  }

  public static String emptyBinaryKey(String name) {
    return "One or more parameter values are not valid. The AttributeValue for a key attribute"
        + " cannot contain an empty binary value. Key: "
        + name;
  }

  public static String notAKeyType() {
    return "The provided key element does not match the schema";
  }

  // Mapping

  public static String wrongType(String attribute, String actual, String wanted) {
    return "Attribute '" + attribute + "' is " + actual + ", not " + wanted;
  }

  public static String notWithin(String attribute, String number, String javaType) {
    return "Attribute '" + attribute + "' is " + number + ", which is no " + javaType;
  }

  // Damaged bytes

  public static String corruptImage(String what) {
    return "Item image is damaged: " + what;
  }

  public static String impossibleValue() {
    return "Item image is damaged: it holds a value that cannot have been written";
  }

  public static String unknownImageVersion(int version) {
    return "Item image is of an unknown version: version=" + version;
  }

  public static String unknownNameId(int id) {
    return "Attribute dictionary has no such name: id=" + id;
  }

  public static String corruptDictionary(int id, String name) {
    return "Attribute dictionary is damaged: id=" + id + " name=" + name;
  }

  public static String corruptNumber() {
    return "Stored number is damaged";
  }
}
