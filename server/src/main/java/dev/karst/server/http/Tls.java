package dev.karst.server.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The server's certificate and its key, for HTTPS. */
public final class Tls {
  private final KeyStore store;
  private final String password;

  private Tls(KeyStore store, String password) {
    this.store = store;
    this.password = password;
  }

  /**
   * Those in a key store, PKCS12 or JKS.
   *
   * @param password of the store and the key in it
   * @throws InvalidKeyStoreException if it cannot be read, or has no key
   */
  public static Tls ofKeyStore(Path file, String password) {
    char[] secret = password.toCharArray();
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), secret);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getKey(alias, secret) != null) {
          return new Tls(store, password);
        }
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidKeyStoreException(
          "cannot open the key store " + file + ": " + e.getMessage(), e);
    }
    throw new InvalidKeyStoreException("there is no key in the key store " + file, null);
  }

  SslContextFactory.Server contextFactory() {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStore(store);
    factory.setKeyStorePassword(password);
    return factory;
  }
}
