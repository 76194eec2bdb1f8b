package dev.karst.mapper.example;

/** {@link SessionRepository}, or one that was built at run time. */
interface Sessions extends AnyRepository<Session, String> {
  boolean delete(String id);
}
