package dev.karst.server.auth;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may ask: access key ids, each with its secret. */
public final class Credentials {
  private final Map<String, String> secrets;

  private Credentials(Map<String, String> secrets) {
    this.secrets = Map.copyOf(secrets);
  }

  /** The secret access keys by access key id. */
  public static Credentials of(Map<String, String> secrets) {
    return new Credentials(secrets);
  }

  /**
   * Those in a file in the format of AWS's shared credentials file, which every profile adds one
   * to.
   *
   * @throws InvalidCredentialsFileException if it is anything else
   */
  public static Credentials read(Path file) {
    return new Credentials(CredentialsFile.read(file));
  }

  @Nullable String secret(String keyId) {
    return secrets.get(keyId);
  }
}
