import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { proposePersonalInfo } from '#shared/detect/propose';
import { gatherAll } from '#shared/detect/values/gather';
import { decideReview, type Reviewed, type Reviewing, type Verdict } from '#shared/review/decide-review';
import { evidenceOf, type Evidence } from '#shared/review/evidence';
import { lineageOf } from '#shared/review/lineage';
import type { Review } from '#shared/review/review';
import { suggest } from '#shared/review/suggest';

export const march = '2026-03-03T09:00:00.000Z';
export const november = '2026-11-26T12:00:00.000Z';

/** Who decides alone, on 3 March. */
export const ada: Reviewing = { by: 'Ada', at: march, fourEyes: false, reviewMonths: null };

/** An attribute as a reviewer meets it: with the values of one file, if any, and the definitions that it reads. */
export function reviewedAttribute(
  given: Partial<AttributeDefinition> & { readonly code: string },
  values: readonly string[] = [],
  others: readonly AttributeDefinition[] = [],
): Reviewed {
  const definition = newAttribute(given, march, 'Ada');
  const scan = values.length > 0 ? gatherAll(values) : null;
  const inputs = lineageOf([definition, ...others]).inputsOf(definition.code);
  const proposal = proposePersonalInfo(definition, scan?.evidence);
  const columns = scan
    ? [{ place: { file: 'f', column: 'c0' }, file: 'customers.csv', column: definition.code, scan }]
    : [];
  const evidence: Evidence = evidenceOf(definition, proposal, inputs, columns);
  return { definition, review: null, evidence, suggestion: suggest(proposal, inputs) };
}

/** What the workspace holds after the decision: the review, and the definition with its flag. */
export function decided(reviewed: Reviewed, verdict: Partial<Verdict>, reviewing: Reviewing = ada): Reviewed {
  const made = decideReview(reviewed, { answer: 'personal', categories: [], reason: 'because', ...verdict }, reviewing);
  if (!made.ok) throw new Error(made.error);
  let { definition, review } = reviewed;
  for (const change of made.value) {
    if (change.kind === 'removed') throw new Error('A decision removes nothing');
    // What a decision writes is what the domain made: a review, or fields of a definition.
    if (change.table === 'reviews') review = { ...review, ...change.after } as Review;
    else definition = { ...definition, ...change.after };
  }
  return { ...reviewed, definition, review };
}
