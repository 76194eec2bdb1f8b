package dev.karst.server.protocol;

import tools.jackson.core.JsonGenerator;

/** Writes values of one type into the answer to a request. */
@FunctionalInterface
interface ValueWriter<T> {
  void write(JsonGenerator out, T value);
}
