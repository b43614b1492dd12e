import { editableFields, type AttributeDefinition } from '../attribute/attribute';
import type { FieldProblem } from '../attribute/problem';
import { knownDefinitions, validateField, type KnownDefinitions } from '../attribute/validate';
import type { DefinitionsMerge, MergedRow } from './merge-definitions';

/**
 * The rules that an outcome breaks although neither side does so by itself: a formula that reads what the other side
 * removed or gave another type, formulas that come to read each other, a name that both sides gave away.
 */
export function newProblems(
  { rows, ours, theirs }: DefinitionsMerge,
  outcomes: ReadonlyMap<string, AttributeDefinition | null>,
): readonly { readonly row: MergedRow; readonly problem: FieldProblem }[] {
  const all = knownDefinitions([...outcomes.values()].filter((each) => each !== null));
  const sides = { ours: knownDefinitions(ours), theirs: knownDefinitions(theirs) };
  return rows.filter(isTouched).flatMap((row) => {
    const outcome = outcomes.get(row.key);
    if (!outcome) return [];
    const problems = problemsOf(outcome, all);
    if (problems.length === 0) return [];
    const known = new Set(
      [row.ours, row.theirs].flatMap((each, place) => {
        const own = each && (place === 0 ? sides.ours : sides.theirs).get(each.code);
        return own ? problemsOf(own, place === 0 ? sides.ours : sides.theirs).map(keyOf) : [];
      }),
    );
    return problems.filter((problem) => !known.has(keyOf(problem))).map((problem) => ({ row, problem }));
  });
}

/**
 * Whether the sides differ about it at all. What both have as the ancestor had it can break no rule that was not broken by
 * the side which changed what it reads.
 */
function isTouched({ ours, theirs, fields }: MergedRow): boolean {
  return fields.length > 0 || ours === null || theirs === null;
}

function problemsOf(definition: AttributeDefinition, all: KnownDefinitions): readonly FieldProblem[] {
  return editableFields.flatMap((field) => validateField(definition, field, all, definition));
}

/** What a problem is, whatever it names: an expression that was broken in another way is no news. */
function keyOf({ field, code }: FieldProblem): string {
  return `${field} ${code}`;
}
