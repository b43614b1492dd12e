import type { AttributeDefinition, PersonalInfo } from '../attribute/attribute';
import { dependencies } from '../expression/references';

/** The part of a definition that lineage follows. */
export type LineageDefinition = Pick<
  AttributeDefinition,
  'code' | 'calculated' | 'expression' | 'isPersonalInfo' | 'dataCategories'
>;

/** What a formula reads. */
export interface Input {
  readonly code: string;
  /** Whether it is personal: as it was decided, or as its own inputs are while nobody has decided. */
  readonly standing: PersonalInfo;
  /** Its data categories, or those of its own inputs where it has none. */
  readonly categories: readonly string[];
}

/** Answers what each attribute is made of. */
export interface Lineage {
  /** The direct inputs; none for what is not calculated. */
  inputsOf(code: string): readonly Input[];
  /** The codes of the attributes that are calculated from this one, at any remove, nearest first. */
  derivedFrom(code: string): readonly string[];
}

/**
 * The lineage of a workspace. A calculated attribute is as personal as its inputs unless somebody has decided; one that
 * reads an attribute which does not exist is undecided. Formulas that run in a circle end there.
 */
export function lineageOf(definitions: Iterable<LineageDefinition>): Lineage {
  const all = new Map(Array.from(definitions, (definition) => [definition.code, definition] as const));
  const inputs = new Map<string, readonly string[]>();
  const readers = new Map<string, string[]>();
  for (const { code, calculated, expression } of all.values()) {
    if (!calculated) continue;
    const read = dependencies(expression).filter((each) => each !== code);
    inputs.set(code, read);
    for (const each of read) readers.set(each, [...(readers.get(each) ?? []), code]);
  }
  const known = new Map<string, Input>();
  const open = new Set<string>();
  /** How often a circle was closed: what was found meanwhile may lack what lies behind it, and is not kept. */
  let circles = 0;

  const inputFor = (code: string): Input => {
    const made = known.get(code);
    if (made) return made;
    const definition = all.get(code);
    if (!definition || open.has(code)) {
      if (definition) circles += 1;
      return { code, standing: 'undecided', categories: definition?.dataCategories ?? [] };
    }
    const circlesBefore = circles;
    open.add(code);
    const read = (inputs.get(code) ?? []).map(inputFor);
    open.delete(code);
    const own = definition.dataCategories;
    const input: Input = {
      code,
      standing: definition.isPersonalInfo === 'undecided' ? standingOf(read) : definition.isPersonalInfo,
      categories: own.length > 0 ? own : [...new Set(read.flatMap(({ categories }) => categories))],
    };
    if (circles === circlesBefore) known.set(code, input);
    return input;
  };
  return {
    inputsOf: (code) => (inputs.get(code) ?? []).map(inputFor),
    derivedFrom(code) {
      const found = new Set<string>();
      const waiting = [...(readers.get(code) ?? [])];
      for (const reader of waiting) {
        if (found.has(reader) || reader === code) continue;
        found.add(reader);
        waiting.push(...(readers.get(reader) ?? []));
      }
      return [...found];
    },
  };
}

function standingOf(inputs: readonly Input[]): PersonalInfo {
  if (inputs.length === 0) return 'undecided';
  if (inputs.some(({ standing }) => standing === 'yes')) return 'yes';
  return inputs.some(({ standing }) => standing === 'undecided') ? 'undecided' : 'no';
}
