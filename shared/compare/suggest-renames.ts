/** Two columns that seem to be the same under another name, and how many of the compared rows agree (0 to 1). */
export interface RenameSuggestion {
  readonly older: string;
  readonly newer: string;
  readonly agreement: number;
}

/** A column without a counterpart, as it stands in the sampled rows that are in both files. */
export interface LonelyColumn {
  readonly id: string;
  readonly sample: readonly (string | null)[];
}

/** So many matched rows are looked at. */
export const renameSample = 2000;
const fewestRows = 10;
const leastKappa = 0.6;

/**
 * Suggests which missing column became which new one: where the rows that both fill agree far beyond what chance would
 * (Cohen's kappa, https://doi.org/10.1177/001316446002000104). Each column is suggested once, the best agreement first.
 */
export function suggestRenames(
  missing: readonly LonelyColumn[],
  added: readonly LonelyColumn[],
): readonly RenameSuggestion[] {
  const candidates = missing.flatMap((older) =>
    added.flatMap((newer) => {
      const { agreement, kappa } = agreementOf(older.sample, newer.sample);
      return kappa >= leastKappa ? [{ older: older.id, newer: newer.id, agreement, kappa }] : [];
    }),
  );
  const taken = new Set<string>();
  return candidates
    .toSorted((left, right) => right.kappa - left.kappa)
    .flatMap(({ older, newer, agreement }) => {
      if (taken.has(`o${older}`) || taken.has(`n${newer}`)) return [];
      taken.add(`o${older}`).add(`n${newer}`);
      return [{ older, newer, agreement }];
    });
}

function agreementOf(
  left: LonelyColumn['sample'],
  right: LonelyColumn['sample'],
): { readonly agreement: number; readonly kappa: number } {
  const [lefts, rights] = [new Map<string, number>(), new Map<string, number>()];
  let [rows, equal] = [0, 0];
  for (const [row, text] of left.entries()) {
    const other = right[row];
    if (!text || !other) continue;
    rows += 1;
    if (text === other) equal += 1;
    lefts.set(text, (lefts.get(text) ?? 0) + 1);
    rights.set(other, (rights.get(other) ?? 0) + 1);
  }
  if (rows < fewestRows) return { agreement: 0, kappa: 0 };
  let chance = 0;
  for (const [text, count] of lefts) chance += (count / rows) * ((rights.get(text) ?? 0) / rows);
  const agreement = equal / rows;
  // Where chance alone agrees everywhere, such as in two constant columns, nothing is told.
  return { agreement, kappa: chance === 1 ? 0 : (agreement - chance) / (1 - chance) };
}
