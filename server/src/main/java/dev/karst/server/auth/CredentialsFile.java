package dev.karst.server.auth;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in the format of AWS's shared credentials file, strictly.
 *
 * <pre>
 *   file    = { line }
 *   line    = blank | comment | profile | setting
 *   comment = ( "#" | ";" ) text
 *   profile = "[" name "]"
 *   setting = ( "aws_access_key_id" | "aws_secret_access_key" ) "=" text
 * </pre>
 */
final class CredentialsFile {
  private static final String KEY_ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String TOKEN = "aws_session_token";

  /** A slash would end it within a credential, a comma or space the credential. */
  private static final Pattern KEY_ID_PATTERN = Pattern.compile("[A-Za-z0-9_+.@=-]{1,128}");

  private final Path file;
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final Set<String> profiles = new HashSet<>();
  private @Nullable String profile;
  private int profileLine;
  private @Nullable String keyId;
  private @Nullable String secret;

  private CredentialsFile(Path file) {
    this.file = file;
  }

  /** The secrets in the file by their key ids. */
  static Map<String, String> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new InvalidCredentialsFileException(AuthMessages.notUtf8(file), e);
    } catch (IOException e) {
      throw new InvalidCredentialsFileException(AuthMessages.cannotRead(file), e);
    }
    CredentialsFile reader = new CredentialsFile(file);
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i).strip(), i + 1);
    }
    reader.endProfile();
    if (reader.secrets.isEmpty()) {
      throw new InvalidCredentialsFileException(AuthMessages.noProfile(file));
    }
    return reader.secrets;
  }

  private void line(String line, int number) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
      return;
    }
    if (line.startsWith("[")) {
      endProfile();
      startProfile(line, number);
    } else {
      setting(line, number);
    }
  }

  private void startProfile(String line, int number) {
    String name = line.endsWith("]") ? line.substring(1, line.length() - 1).strip() : "";
    if (name.isEmpty()) {
      throw invalid(number, AuthMessages.badProfile());
    }
    if (!profiles.add(name)) {
      throw invalid(number, AuthMessages.profileTwice(name));
    }
    profile = name;
    profileLine = number;
    keyId = null;
    secret = null;
  }

  private void setting(String line, int number) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw invalid(number, AuthMessages.badLine());
    }
    if (profile == null) {
      throw invalid(number, AuthMessages.outsideProfile());
    }
    String name = line.substring(0, equals).strip();
    String value = line.substring(equals + 1).strip();
    switch (name) {
      case KEY_ID -> keyId = once(keyId, name, keyId(value, number), number);
      case SECRET -> secret = once(secret, name, value, number);
      case TOKEN -> throw invalid(number, AuthMessages.sessionToken());
      default -> throw invalid(number, AuthMessages.unknownSetting(name));
    }
  }

  private String keyId(String value, int number) {
    if (!value.isEmpty() && !KEY_ID_PATTERN.matcher(value).matches()) {
      throw invalid(number, AuthMessages.badKeyId());
    }
    if (secrets.containsKey(value)) {
      throw invalid(number, AuthMessages.keyIdTwice());
    }
    return value;
  }

  private String once(@Nullable String before, String name, String value, int number) {
    if (before != null) {
      throw invalid(number, AuthMessages.settingTwice(name));
    }
    if (value.isEmpty()) {
      throw invalid(number, AuthMessages.emptySetting(name));
    }
    return value;
  }

  private void endProfile() {
    String name = profile;
    if (name == null) {
      return;
    }
    String id = keyId;
    if (id == null) {
      throw invalid(profileLine, AuthMessages.lacks(name, KEY_ID));
    }
    String key = secret;
    if (key == null) {
      throw invalid(profileLine, AuthMessages.lacks(name, SECRET));
    }
    secrets.put(id, key);
  }

  private InvalidCredentialsFileException invalid(int line, String what) {
    return new InvalidCredentialsFileException(AuthMessages.at(file, line, what));
  }
}
