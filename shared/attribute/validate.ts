import { groupBy } from '../base/group-by';
import { checkExpression, type DefinitionsByCode } from '../expression/check-expression';
import { cycleThrough } from '../expression/cycles';
import { editableFields, isEditable, type AttributeDefinition, type EditableField } from './attribute';
import type { DataType } from './data-type';
import { fieldProblem, type FieldProblem } from './problem';
import { isOfType } from './value-text';

/** All definitions of the workspace, found by code and by name. */
export interface KnownDefinitions extends DefinitionsByCode {
  /** The codes of the definitions that have this name. */
  named(name: string): readonly string[];
}

/** Makes definitions findable by code and by name; each index is made when it is first asked, as most judging needs none. */
export function knownDefinitions(definitions: Iterable<AttributeDefinition>): KnownDefinitions {
  const list = [...definitions];
  let byCode: Map<string, AttributeDefinition> | null = null;
  let byName: Map<string, AttributeDefinition[]> | null = null;
  return {
    get: (code) => (byCode ??= new Map(list.map((each) => [each.code, each]))).get(code),
    named: (name) => (byName ??= groupBy(list, (each) => each.name)).get(name)?.map(({ code }) => code) ?? [],
  };
}

/**
 * What forbids the definition to be as it is: rules that the platform publishes, or that our own records need. Limits
 * that the platform does not publish (lengths, character sets, reserved words) are none. `all` may hold the definition
 * itself, in this state or an earlier one; `before` is what it was, so that a locked field that changes is found.
 */
export function validateDefinition(
  definition: AttributeDefinition,
  all: KnownDefinitions,
  before: AttributeDefinition | null = null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of editableFields) problems.push(...validateField(definition, field, all, before));
  return problems;
}

/** The part of `validateDefinition` that concerns one field. */
export function validateField(
  definition: AttributeDefinition,
  field: EditableField,
  all: KnownDefinitions,
  before: AttributeDefinition | null = null,
): readonly FieldProblem[] {
  const problems = rules[field]?.(definition, all, before) ?? none;
  if (!before || isEditable(before, field) || definition[field] === before[field]) return problems;
  return [fieldProblem(field, 'field-locked'), ...problems];
}

const none: readonly FieldProblem[] = [];

type Rule = (
  definition: AttributeDefinition,
  all: KnownDefinitions,
  before: AttributeDefinition | null,
) => readonly FieldProblem[];

const rules: Partial<Record<EditableField, Rule>> = {
  code({ code }, all, before) {
    if (code === '') return [fieldProblem('code', 'code-empty')];
    const taken = before?.code !== code && all.get(code) !== undefined;
    return [...problemsOfKey('code', code), ...(taken ? [fieldProblem('code', 'code-taken', { code })] : [])];
  },
  // The platform refuses a name that another attribute of the application has (error 5030).
  name({ code, name }, all, before) {
    const self = before?.code ?? code;
    const other = name === '' ? undefined : all.named(name).find((each) => each !== self);
    return [
      ...problemsOfKey('name', name),
      ...(other === undefined ? [] : [fieldProblem('name', 'name-taken', { name, code: other })]),
    ];
  },
  label: ({ label }) => problemsOfText('label', label),
  unit: ({ unit }) => problemsOfKey('unit', unit),
  options: validateOptions,
  order({ order }) {
    return order === null || Number.isSafeInteger(order) ? [] : [fieldProblem('order', 'order-not-integer')];
  },
  expression(definition, all) {
    const problem = checkExpression(definition, all);
    if (problem) return [problem];
    const cycle = cycleThrough(definition, all);
    return cycle ? [fieldProblem('expression', 'expression-cycle', { way: cycle.join(' → ') })] : [];
  },
  consentAttribute({ code, consentAttribute }, all) {
    if (consentAttribute === '') return [];
    if (consentAttribute === code) return [fieldProblem('consentAttribute', 'consent-itself')];
    if (all.get(consentAttribute)) return [];
    return [fieldProblem('consentAttribute', 'consent-unknown', { code: consentAttribute })];
  },
};

function validateOptions({ options, dataType }: AttributeDefinition): readonly FieldProblem[] {
  if (options.length === 0) return [];
  if (!allowsOptions(dataType)) return [fieldProblem('options', 'options-not-allowed', { dataType })];
  const seen = new Set<string>();
  return options.flatMap(({ value }) => {
    if (value === '') return [fieldProblem('options', 'option-empty')];
    if (seen.has(value)) return [fieldProblem('options', 'option-repeated', { value })];
    seen.add(value);
    return isOfType(value, dataType) ? [] : [fieldProblem('options', 'option-not-of-type', { value, dataType })];
  });
}

/** Whether a fixed list says anything for this type; a boolean has its two values already. */
export function allowsOptions(dataType: DataType): boolean {
  return dataType !== 'BOOLEAN';
}

function problemsOfKey(field: EditableField, text: string): readonly FieldProblem[] {
  const problems = problemsOfText(field, text);
  return text === text.trim() ? problems : [...problems, fieldProblem(field, 'surrounding-space')];
}

function problemsOfText(field: EditableField, text: string): readonly FieldProblem[] {
  return controlCharacter.test(text) ? [fieldProblem(field, 'control-character')] : none;
}

const controlCharacter = /\p{Cc}/u;
