package dev.karst.mapper.runtime;

/** Something that must hold of a sealed interface and the classes that share its table. */
interface FamilyRule {
  void check(Family family, Report report);
}
