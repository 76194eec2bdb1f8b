package dev.karst.mapper.runtime;

/** Something that must be so of every entity. Rules do not know of each other. */
interface Rule {
  void check(Entity entity, Report report);
}
