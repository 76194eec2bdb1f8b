package dev.karst.engine;

/**
 * Makes a transaction happen once.
 *
 * @param token what the client calls it
 * @param fingerprint a hash of everything it asks: the same token with another is refused
 */
public record IdempotencyToken(String token, long fingerprint) {}
