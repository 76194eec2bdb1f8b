package dev.karst.server.cli;

import dev.karst.server.http.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make it HTTPS. */
final class TlsOptions {
  @Option(
      names = "--tls-key-store",
      required = true,
      paramLabel = "FILE",
      description = {
        "Speaks HTTPS, with the certificate and key in this key store (PKCS12 or JKS)."
      })
  private @Nullable Path keyStore;

  @Option(
      names = "--tls-key-store-password-file",
      paramLabel = "FILE",
      description = "The key store's password is this file's first line; empty if left out.")
  private @Nullable Path passwordFile;

  @Nullable Tls read() {
    return keyStore == null ? null : Tls.ofKeyStore(keyStore, password());
  }

  private String password() {
    if (passwordFile == null) {
      return "";
    }
    try {
      return Files.readString(passwordFile).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new BadOptionException("cannot read the password file " + passwordFile, e);
    }
  }
}
