import type { AttributeDefinition } from '../attribute/attribute';
import type { Proposal } from '../detect/proposal';
import type { Reviewed } from './decide-review';
import { evidenceOf, type ScannedColumn } from './evidence';
import { groupItems, orderItems, reorderItems, reviewItem, type ReviewGroup, type ReviewItem } from './group';
import { lineageOf, type Input, type Lineage } from './lineage';
import type { Review } from './review';
import { suggest } from './suggest';

/** What a desk is made of. */
export interface DeskGiven {
  /** All of the workspace; retired ones are not reviewed. */
  readonly definitions: readonly AttributeDefinition[];
  readonly reviews: ReadonlyMap<string, Review>;
  /** By code. An attribute that has none yet is not on the desk. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** What the values of each attribute said, by code. */
  readonly columns: ReadonlyMap<string, readonly ScannedColumn[]>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Every attribute as a reviewer meets it, and what is to be done in which order. Immutable. */
export interface Desk {
  readonly given: DeskGiven;
  readonly lineage: Lineage;
  readonly entries: ReadonlyMap<string, DeskEntry>;
  /** What is open, ordered by risk. */
  readonly order: readonly ReviewItem[];
  /** The same, grouped by identical reason. */
  readonly groups: readonly ReviewGroup[];
  readonly decided: number;
}

/** One attribute, and what its item was made from. */
export interface DeskEntry extends Reviewed {
  readonly item: ReviewItem;
  readonly inputs: readonly Input[];
}

const noColumns: readonly ScannedColumn[] = [];

/**
 * The desk as it is now. Of `last`, every entry is kept whose definition, review, proposal, values and inputs are still
 * the same, so that a decision costs what it changes and one walk over the rest.
 */
export function makeDesk(given: DeskGiven, last: Desk | null = null): Desk {
  const lineage = last?.given.definitions === given.definitions ? last.lineage : lineageOf(given.definitions);
  const entries = new Map<string, DeskEntry>();
  const fresh: ReviewItem[] = [];
  for (const definition of given.definitions) {
    const proposal = given.proposals.get(definition.code);
    if (!proposal || definition.retired) continue;
    const entry = entryOf(definition, proposal, given, lineage, last);
    entries.set(definition.code, entry);
    if (last?.entries.get(definition.code) !== entry) fresh.push(entry.item);
  }
  const isStale = (item: ReviewItem) => entries.get(item.code)?.item !== item;
  const order = last ? reorderItems(last.order, isStale, fresh) : orderItems(fresh);
  return { given, lineage, entries, order, groups: groupItems(order), decided: entries.size - order.length };
}

function entryOf(
  definition: AttributeDefinition,
  proposal: Proposal,
  given: DeskGiven,
  lineage: Lineage,
  last: Desk | null,
): DeskEntry {
  const { code } = definition;
  const review = given.reviews.get(code) ?? null;
  const columns = given.columns.get(code) ?? noColumns;
  const inputs = definition.calculated ? lineage.inputsOf(code) : [];
  const kept = last?.entries.get(code);
  const isSame =
    kept?.definition === definition &&
    kept.review === review &&
    last?.given.proposals.get(code) === proposal &&
    (last.given.columns.get(code) ?? noColumns) === columns &&
    last.given.today === given.today &&
    sameInputs(kept.inputs, inputs);
  if (kept && isSame) return kept;
  const evidence = evidenceOf(definition, proposal, inputs, columns);
  const reviewed = { definition, review, evidence, suggestion: suggest(proposal, inputs) };
  return { ...reviewed, inputs, item: reviewItem(reviewed, given.today) };
}

function sameInputs(left: readonly Input[], right: readonly Input[]): boolean {
  const text = (inputs: readonly Input[]) =>
    inputs.map(({ code, standing, categories }) => [code, standing, ...categories].join(' ')).join('\n');
  return left.length === right.length && (left.length === 0 || text(left) === text(right));
}

/** What the scans of profile files say about each attribute, by code; a column that is mapped to none says nothing. */
export function columnsByCode(
  files: readonly {
    readonly id: string;
    readonly name: string;
    readonly columns: readonly { readonly id: string; readonly name: string; readonly attribute: string | null }[];
    readonly scan: { readonly columns: readonly (ScannedColumn['scan'] & { readonly column: string })[] } | null;
  }[],
): ReadonlyMap<string, readonly ScannedColumn[]> {
  const byCode = new Map<string, ScannedColumn[]>();
  for (const { id: file, name, columns, scan } of files) {
    for (const scanned of scan?.columns ?? []) {
      const column = columns.find(({ id }) => id === scanned.column);
      if (!column?.attribute) continue;
      const known = byCode.get(column.attribute) ?? [];
      byCode.set(column.attribute, known);
      known.push({ place: { file, column: column.id }, file: name, column: column.name, scan: scanned });
    }
  }
  return byCode;
}
