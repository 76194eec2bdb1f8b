package dev.karst.mapper.processor.elements;

/** Something that must hold of a sealed interface and the classes that share its table. */
interface FamilyRule {
  void check(FamilyElement family, Report report);
}
