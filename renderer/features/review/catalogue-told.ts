import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ScannedColumn } from '#shared/review/evidence';
import type { CatalogueChange, ProposalQuestion } from './proposal-protocol';

/** The catalogue as it is: what proposals are made from. */
export interface Catalogue {
  readonly definitions: readonly AttributeDefinition[];
  /** What the values of each attribute said, by code. */
  readonly columns: ReadonlyMap<string, readonly ScannedColumn[]>;
}

/** What the proposal worker has been told of the catalogue. */
export interface CatalogueTold {
  /** What it is still to be told, a part at a time; null where it knows all. What is answered counts as told. */
  tell(catalogue: Catalogue): CatalogueChange | null;
  /** How many attributes it does not know as they are. */
  untold(catalogue: Catalogue): number;
}

/** Attributes of one message: more at once would hold up the screen's thread while they are copied. */
const inMessage = 500;

/** A worker that has been told nothing. */
export function createCatalogueTold(): CatalogueTold {
  const told = new Map<string, Told>();
  let order: readonly string[] = [];
  let last: Catalogue | null = null;

  const isSame = (catalogue: Catalogue) =>
    last?.definitions === catalogue.definitions && last.columns === catalogue.columns;
  const unknown = ({ definitions, columns }: Catalogue) =>
    definitions.filter((definition) => {
      const known = told.get(definition.code);
      if (!known || known.columns !== columns.get(definition.code)) return true;
      if (known.definition === definition) return false;
      if (!saysTheSame(known.definition, definition)) return true;
      known.definition = definition;
      return false;
    });
  return {
    tell(catalogue) {
      if (isSame(catalogue)) return null;
      const { definitions, columns } = catalogue;
      const missing = unknown(catalogue);
      const part = missing.slice(0, inMessage);
      for (const definition of part) {
        told.set(definition.code, { definition, columns: columns.get(definition.code) });
      }
      const changed = part.map((definition) => questionOf(definition, columns.get(definition.code) ?? []));
      if (part.length < missing.length) return { changed, order: null };
      last = catalogue;
      const isOrdered = order.length === definitions.length && definitions.every(({ code }, at) => code === order[at]);
      if (isOrdered) return changed.length > 0 ? { changed, order: null } : null;
      order = definitions.map(({ code }) => code);
      const kept = new Set(order);
      for (const code of [...told.keys()].filter((each) => !kept.has(each))) told.delete(code);
      return { changed, order };
    },
    untold: (catalogue) => (isSame(catalogue) ? 0 : unknown(catalogue).length),
  };
}

interface Told {
  definition: AttributeDefinition;
  readonly columns: readonly ScannedColumn[] | undefined;
}

/** The part of a definition that a proposal is made from. */
function questionOf(definition: AttributeDefinition, columns: readonly ScannedColumn[]): ProposalQuestion {
  const { code, name, label, description, dataType } = definition;
  return {
    definition: { code, name, label, description, dataType },
    columns: columns.map(({ scan }) => scan.evidence),
  };
}

function saysTheSame(left: AttributeDefinition, right: AttributeDefinition): boolean {
  return (
    left.name === right.name &&
    left.label === right.label &&
    left.description === right.description &&
    left.dataType === right.dataType
  );
}
