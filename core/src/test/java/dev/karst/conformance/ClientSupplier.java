package dev.karst.conformance;

/** Opens what the suite runs against: the one thing that whoever runs it has to bring. */
public interface ClientSupplier {
  /** A fresh, empty database. */
  Client open();
}
