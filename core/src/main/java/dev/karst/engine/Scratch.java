package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.codec.ImageReader;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.CommitsUnderWay.Slot;

/** The buffers of one operation, used again by the thread's next. */
final class Scratch {
  final KeyBytes key = new KeyBytes();

  /** The partition that a query reads. */
  final EntryKey partition = new EntryKey();

  final ConditionEvaluator filter = new ConditionEvaluator();
  final ImageReader reader = new ImageReader();
  final CellBuffer cells = new CellBuffer();
  final PendingWrite write = new PendingWrite();
  final IndexScratch index = new IndexScratch();
  final CommitRecord record = new CommitRecord();

  /** Where the thread's commit counts as under way. */
  final Slot slot;

  Scratch(Slot slot) {
    this.slot = slot;
  }
}
