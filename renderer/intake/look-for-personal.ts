import { looksPersonal } from '#shared/policy/looks-personal';
import type { ProfileLook } from '#shared/profile/profile-look';

/** The screen waits at most so long in one go, in milliseconds. */
const longestTask = 12;

/** By place, whether each column looks personal by its name and its first values; the screen breathes in between. */
export async function lookForPersonal({ columns, rows }: Pick<ProfileLook, 'columns' | 'rows'>): Promise<boolean[]> {
  const found: boolean[] = [];
  let begun = performance.now();
  for (const [place, name] of columns.entries()) {
    found.push(
      looksPersonal(
        name,
        rows.flatMap((row) => row[place] || []),
      ),
    );
    if (performance.now() - begun < longestTask) continue;
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    begun = performance.now();
  }
  return found;
}
