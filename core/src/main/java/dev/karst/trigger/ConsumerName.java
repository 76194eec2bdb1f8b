package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import dev.karst.error.ValidationException;
import java.util.regex.Pattern;

/** The rule for names of triggers and consumers: that of Kinesis's consumers. */
public final class ConsumerName {
  private static final Pattern PATTERN = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

  private ConsumerName() {}

  /**
   * Gives the name back if it follows the rule: 1 to 128 of the characters a-z, A-Z, 0-9, _, . and
   * -.
   *
   * @throws ValidationException if it does not
   */
  public static String checked(String name) {
    if (!PATTERN.matcher(name).matches()) {
      throw new ValidationException(TriggerMessages.consumerName(name, PATTERN.pattern()));
    }
    return name;
  }
}
