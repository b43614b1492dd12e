import { existsSync } from 'node:fs';
import path from 'node:path';
import { extensionsOf, safeFileName, type TargetFormat, withExtension } from './target-file';

/** The system's dialogs about where to save. */
export interface TargetDialogs {
  /** Answers the path that the person chose, or null. */
  chooseToSave(format: TargetFormat, extensions: readonly string[], name: string): Promise<string | null>;
  /** Asks whether the file of that name may be replaced. */
  confirmReplace(name: string): Promise<boolean>;
}

/** Asks where to save; null when the person cancels. `otherwise` is suggested where the name has no usable letter. */
export async function chooseTarget(
  dialogs: TargetDialogs,
  format: TargetFormat,
  suggestedName: string,
  otherwise: string,
): Promise<{ readonly name: string; readonly path: string } | null> {
  const suggested = withExtension(safeFileName(suggestedName, otherwise), format);
  const chosen = await dialogs.chooseToSave(format, extensionsOf(format), suggested);
  if (chosen === null) return null;
  const file = withExtension(chosen, format);
  const name = path.basename(file);
  // The dialog asked about the name that was typed, not about the one that our extension makes of it.
  const isOther = file !== chosen && existsSync(file);
  if (isOther && !(await dialogs.confirmReplace(name))) return null;
  return { name, path: file };
}
