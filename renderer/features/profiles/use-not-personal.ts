import { recolumned } from '#shared/profile/follow-rename';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import type { FileColumn } from './shown-columns';

/** Keeps that somebody decided of a column that is not mapped: it is not personal, though it looks so. */
export function useNotPersonal(file: ProfileFile): (column: FileColumn) => void {
  const { workspace, notifyFault } = useSession();
  const keep = async ({ id, label }: FileColumn) => {
    const next = file.columns.map((each) => (each.id === id ? { ...each, looksPersonal: false } : each));
    const kept = await workspace.apply('edit', `${file.name}, ${label}`, [recolumned(file.id, file.columns, next)]);
    if (!kept.ok) notifyFault(kept.error);
  };
  return (column) => void keep(column);
}
