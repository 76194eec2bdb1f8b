package dev.karst.mapper.example;

import dev.karst.mapper.Update;

/** {@link FilmRepository}, or one that was built at run time. */
interface Films extends AnyRepository<Film, String> {
  Update<Film> update(String id);
}
