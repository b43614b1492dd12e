import type { AttributeDefinition } from '../attribute/attribute';
import { foldHeader } from '../format/columns';
import { columnSynonyms } from './column-synonyms';

/** What a column of a profile file is proposed to hold. */
export interface ProposedColumn {
  /** The code of the attribute; null where none fits. */
  readonly attribute: string | null;
  /** `sure`: the header is the attribute's code, name or label. `guess`: it only seems to mean it. */
  readonly certainty: 'sure' | 'guess';
}

/** What is proposed for a whole file. */
export interface ProposedMapping {
  /** In the order of the file's columns. */
  readonly columns: readonly ProposedColumn[];
  /** Place of the column that tells profiles apart; null where none seems to. */
  readonly idColumn: number | null;
}

/** The part of a definition by which a column is recognised. */
export type MappableDefinition = Pick<AttributeDefinition, 'code' | 'name' | 'label' | 'retired'>;

/** Some rows of the file, in the order of its columns. */
export type SampleRows = readonly (readonly (string | null)[])[];

/** One way in which headers mean attributes: what is compared of either, surest way first. */
interface Way {
  readonly certainty: ProposedColumn['certainty'];
  wordings(definition: MappableDefinition): readonly string[];
  read(header: string): string;
}

const ways: readonly Way[] = [
  // Two codes may differ in case alone, so they are compared as they stand first.
  { certainty: 'sure', wordings: ({ code }) => [code], read: (header) => header.trim() },
  { certainty: 'sure', wordings: ({ name }) => [foldHeader(name)], read: foldHeader },
  { certainty: 'sure', wordings: ({ label }) => [foldHeader(label)], read: foldHeader },
  { certainty: 'guess', wordings: ({ code }) => [foldHeader(code)], read: foldHeader },
  { certainty: 'guess', wordings: ({ code }) => (columnSynonyms[code] ?? []).map(foldHeader), read: foldHeader },
  { certainty: 'guess', wordings: everyWording, read: (header) => foldHeader(withoutPath(header)) },
];

/**
 * Proposes an attribute for each column, by its header: code, name, label, then other words for it and headers with a
 * path or a remark (`profile.surname`, `Income (TRY)`). No attribute is given to two columns, the surer and then the
 * earlier one has it; retired ones are given to none. The sample only tells which column is the profiles' id.
 */
export function proposeColumns(
  names: readonly string[],
  definitions: readonly MappableDefinition[],
  samples: SampleRows,
): ProposedMapping {
  const proposals = new Map<number, ProposedColumn>();
  const taken = new Set<string>();
  const known = definitions.filter(({ retired }) => !retired);
  for (const { certainty, wordings, read } of ways) {
    const codeOf = new Map<string, string>();
    for (const definition of known) {
      for (const wording of wordings(definition)) {
        if (wording !== '' && !codeOf.has(wording)) codeOf.set(wording, definition.code);
      }
    }
    for (const [place, name] of names.entries()) {
      const attribute = codeOf.get(read(name));
      if (attribute === undefined || proposals.has(place) || taken.has(attribute)) continue;
      proposals.set(place, { attribute, certainty });
      taken.add(attribute);
    }
  }
  const columns = names.map(
    (_, place): ProposedColumn => proposals.get(place) ?? { attribute: null, certainty: 'guess' },
  );
  return { columns, idColumn: findIdColumn(names, columns, samples) };
}

function everyWording({ code, name, label }: MappableDefinition): readonly string[] {
  return [name, label, ...(columnSynonyms[code] ?? [])].map(foldHeader);
}

/** The last part of a path, without a remark in brackets. */
function withoutPath(header: string): string {
  return header.replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/^.*[./:]/s, '');
}

/** Of the columns whose values differ in every sampled row, the one that is most surely an id; the first where several are. */
function findIdColumn(
  names: readonly string[],
  columns: readonly ProposedColumn[],
  samples: SampleRows,
): number | null {
  let best: { readonly place: number; readonly weight: number } | null = null;
  for (const [place, name] of names.entries()) {
    const weight = idWeight(name, columns[place]?.attribute ?? null);
    if (weight > (best?.weight ?? 0) && isUnique(place, samples)) best = { place, weight };
  }
  return best?.place ?? null;
}

/** The platform's own key most; then what is called an id; an address or a number that one person has, least. */
function idWeight(name: string, attribute: string | null): number {
  if (attribute === 'extId') return 3;
  if (/(?:^|[^a-z])(?:id|uuid|guid|key|no)$|[a-z](?:Id|ID)$/.test(name.trim()) || /^id$/i.test(name.trim())) return 2;
  return attribute === 'email' || attribute === 'msisdn' ? 1 : 0;
}

function isUnique(place: number, samples: SampleRows): boolean {
  const values = samples.map((row) => row[place] ?? '');
  return !values.includes('') && new Set(values).size === values.length;
}
