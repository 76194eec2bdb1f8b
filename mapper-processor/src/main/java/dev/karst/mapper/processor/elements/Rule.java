package dev.karst.mapper.processor.elements;

/** Something that must be so of every entity. Rules do not know of each other. */
interface Rule {
  void check(EntityElement entity, Report report);
}
