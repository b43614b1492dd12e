import { isEditable, type AttributeDefinition, type EditableField } from '../attribute/attribute';
import { detectStyle, hasStyle, toStyle, toWords } from '../attribute/naming';
import type { Problem, ProblemCode, ProblemParams } from '../attribute/problem';
import { readUnit } from '../attribute/unit';
import { validateDefinition } from '../attribute/validate';
import type { Json } from '../base/canonical-json';
import type { ChangeSet } from '../change/change';
import { checkContext, type CheckContext, type CheckOptions } from './check-context';
import type { Finding, Severity } from './finding';

/** All findings of all definitions that are in use, in their order. A retired definition has none. */
export function checkDefinitions(definitions: readonly AttributeDefinition[], options: CheckOptions): Finding[] {
  const context = checkContext(definitions, options);
  const findings: Finding[] = [];
  for (const definition of definitions) findings.push(...checkDefinition(definition, context));
  return findings;
}

/** The findings of one definition: those of the hard rules first. Quick enough for every keystroke. */
export function checkDefinition(definition: AttributeDefinition, context: CheckContext): Finding[] {
  if (definition.retired) return [];
  const findings = [...brokenRules(definition, context), ...surroundingSpaces(definition)];
  for (const rule of rules) {
    const found = rule(definition, context);
    if (found) findings.push(found);
  }
  return findings;
}

type Rule = (definition: AttributeDefinition, context: CheckContext) => Finding | null;

function brokenRules(definition: AttributeDefinition, { all }: CheckContext): Finding[] {
  return validateDefinition(definition, all, definition)
    .filter(({ code }) => code !== 'surrounding-space')
    .map(({ field, code, params }) => finding(definition, 'error', field, code, params));
}

const rules: readonly Rule[] = [
  codeThatDiffersInCase,
  nameOfOtherStyle,
  missingLabel,
  missingDescription,
  undecidedPersonalInfo,
  doubtfulUnit,
  calculatedWithoutExpression,
  unusedExpression,
];

const trimmable = ['name', 'label', 'description', 'unit', 'expression', 'consentAttribute'] as const;

function surroundingSpaces(definition: AttributeDefinition): readonly Finding[] {
  const ofCode =
    definition.code === definition.code.trim() ? [] : [finding(definition, 'error', 'code', 'surrounding-space')];
  const spaced = trimmable.filter((field) => definition[field] !== definition[field].trim());
  return [
    ...ofCode,
    ...spaced.map((field) => finding(definition, 'warning', field, 'surrounding-space', {}, definition[field].trim())),
  ];
}

function codeThatDiffersInCase(definition: AttributeDefinition, { sameButCase }: CheckContext): Finding | null {
  const [other] = sameButCase(definition.code);
  return other === undefined ? null : finding(definition, 'warning', 'code', 'code-differs-in-case', { code: other });
}

/** A name that shows no style at all, such as one with blanks, breaks every style; one lower-case word suits most. */
function nameOfOtherStyle(definition: AttributeDefinition, { style, all }: CheckContext): Finding | null {
  const { name } = definition;
  if (!style || name === '' || definition.locked || hasStyle(name, style)) return null;
  const suggestion = toStyle(name, style);
  const params = { name, style, found: detectStyle(name) ?? '', suggestion };
  const isFree = suggestion !== '' && hasStyle(suggestion, style) && all.named(suggestion).length === 0;
  return finding(definition, 'warning', 'name', 'name-style', params, isFree ? suggestion : null);
}

function missingLabel(definition: AttributeDefinition): Finding | null {
  if (definition.label.trim() !== '') return null;
  const label = toWords(definition.name);
  return finding(definition, 'warning', 'label', 'label-missing', {}, label === '' ? null : label);
}

function missingDescription(definition: AttributeDefinition): Finding | null {
  return definition.description.trim() === ''
    ? finding(definition, 'warning', 'description', 'description-missing')
    : null;
}

/** Deciding is a person's: there is no fix. */
function undecidedPersonalInfo(definition: AttributeDefinition): Finding | null {
  if (definition.isPersonalInfo !== 'undecided') return null;
  return finding(definition, 'warning', 'isPersonalInfo', 'personal-info-undecided');
}

function doubtfulUnit(definition: AttributeDefinition): Finding | null {
  const { unit } = definition;
  if (unit.trim() === '') return null;
  const read = readUnit(unit);
  if (!read.known) {
    return finding(
      definition,
      'warning',
      'unit',
      'unit-unknown',
      { unit, suggestion: read.suggestion ?? '' },
      read.suggestion,
    );
  }
  if (read.code === unit.trim()) return null;
  return finding(definition, 'info', 'unit', 'unit-spelling', { unit, code: read.code }, read.code);
}

function calculatedWithoutExpression(definition: AttributeDefinition): Finding | null {
  if (!definition.calculated || definition.expression.trim() !== '') return null;
  return finding(definition, 'info', 'expression', 'calculated-without-expression');
}

function unusedExpression(definition: AttributeDefinition): Finding | null {
  if (definition.calculated || definition.expression.trim() === '') return null;
  return finding(definition, 'warning', 'calculated', 'expression-unused', {}, true);
}

function finding(
  definition: AttributeDefinition,
  severity: Severity,
  field: EditableField,
  rule: ProblemCode,
  params: ProblemParams = {},
  mended: Json | null = null,
): Finding {
  const fix = mended !== null && isEditable(definition, field) ? fixOf(definition, field, mended) : null;
  return { rule, severity, code: definition.code, field, params, fix };
}

function fixOf(definition: AttributeDefinition, field: EditableField, mended: Json): ChangeSet {
  const [before, after] = [{ [field]: definition[field] }, { [field]: mended }];
  return [{ kind: 'updated', table: 'attributes', key: definition.code, before, after }];
}

/** The finding as the problem that `describeProblem` puts into words. */
export function problemOf({ rule, params }: Finding): Problem {
  return { code: rule, params };
}
