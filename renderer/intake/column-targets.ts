import type { AttributeDefinition } from '#shared/attribute/attribute';
import { proposeColumns, type ProposedColumn } from '#shared/profile/column-mapping';
import { draftAttribute, inferredFields } from '#shared/profile/draft-attribute';
import { columnIdAt, type ProfileColumn } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { DecimalSign } from '#shared/profile/value-key';
import { startInference } from '#shared/sign/infer-meaning';

/** What a column of a file that is being opened becomes. */
export type ColumnTarget =
  | { readonly kind: 'attribute'; readonly code: string; readonly certainty: ProposedColumn['certainty'] | 'chosen' }
  /** A new definition that comes into the workspace with the file. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'none' };

/** What all columns become, and the place of the one that tells profiles apart. */
export interface FileMapping {
  readonly targets: readonly ColumnTarget[];
  /** By place: whether the column looks personal by its name and its first values. */
  readonly looksPersonal: readonly boolean[];
  readonly idColumn: number | null;
}

/** The mapping that is proposed for a file by its headers and its first rows. */
export function proposeMapping(
  look: ProfileLook,
  definitions: readonly AttributeDefinition[],
  looksPersonal: readonly boolean[],
): FileMapping {
  const proposed = proposeColumns(look.columns, definitions, look.rows);
  const targets = proposed.columns.map(({ attribute, certainty }): ColumnTarget =>
    attribute === null ? { kind: 'none' } : { kind: 'attribute', code: attribute, certainty },
  );
  return { targets, looksPersonal, idColumn: proposed.idColumn };
}

/**
 * Whether the values of the column at that place are hidden: those of attributes that are personal or not decided, and of
 * whatever else looks personal.
 */
export function isHidden(
  { targets, looksPersonal }: FileMapping,
  place: number,
  definitions: ReadonlyMap<string, Pick<AttributeDefinition, 'isPersonalInfo'>>,
): boolean {
  const target = targets[place];
  if (target?.kind === 'attribute') return definitions.get(target.code)?.isPersonalInfo !== 'no';
  return looksPersonal[place] ?? true;
}

/** The same mapping with another target for one column; an attribute that another column had moves here. */
export function retarget(mapping: FileMapping, place: number, target: ColumnTarget): FileMapping {
  const taken = target.kind === 'attribute' ? target.code : null;
  return {
    ...mapping,
    targets: mapping.targets.map((each, at): ColumnTarget => {
      if (at === place) return target;
      return each.kind === 'attribute' && each.code === taken ? { kind: 'none' } : each;
    }),
  };
}

/** Every column that is not mapped becomes a draft, or, where none is left to, none of them is one any more. */
export function toggleDrafts(mapping: FileMapping): FileMapping {
  const isAny = mapping.targets.some(({ kind }) => kind === 'none');
  const [from, to] = isAny ? (['none', 'draft'] as const) : (['draft', 'none'] as const);
  return { ...mapping, targets: mapping.targets.map((each) => (each.kind === from ? { kind: to } : each)) };
}

/** The first rows of a file, and how it writes decimals. */
type FirstRows = Pick<ProfileLook, 'rows'> & { readonly dialect: { readonly decimal: DecimalSign } | null };

/**
 * The columns as the file's record keeps them, and the definitions that come with it, with codes of their own and what the
 * first rows say of their type.
 */
export function columnsOf(
  names: readonly string[],
  { targets, looksPersonal }: FileMapping,
  look: FirstRows,
  definitions: readonly AttributeDefinition[],
  now: string,
  by: string,
): { readonly columns: readonly ProfileColumn[]; readonly drafts: readonly AttributeDefinition[] } {
  const taken = new Set(definitions.map(({ code }) => code));
  const drafts: AttributeDefinition[] = [];
  const columns = names.map((name, place): ProfileColumn => {
    const target = targets[place];
    const id = columnIdAt(place);
    if (target?.kind === 'attribute') return { id, name, attribute: target.code };
    if (target?.kind !== 'draft') return { id, name, attribute: null, looksPersonal: looksPersonal[place] ?? true };
    const draft = draftAttribute({ name, place, meaning: meaningOf(look, place) }, taken, now, by);
    taken.add(draft.code);
    drafts.push(draft);
    return { id, name, attribute: draft.code };
  });
  return { columns, drafts };
}

/** Type, options and array, as the column's values say; nothing where they say nothing. */
function meaningOf({ rows, dialect }: FirstRows, place: number): Partial<AttributeDefinition> {
  const values = rows.flatMap((row) => row[place] || []);
  if (values.length > 0 && values.every(isJsonList)) return { array: true };
  const inference = startInference(dialect?.decimal);
  for (const value of values) inference.see(value, 1);
  return inferredFields(inference.inferred());
}

function isJsonList(text: string): boolean {
  if (!text.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false; // only looks like one
  }
}
