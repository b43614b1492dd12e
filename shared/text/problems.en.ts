import type { ProblemCode, ProblemParams } from '../attribute/problem';
import { because } from './because';
import { expressionCausesEn } from './expression-causes.en';

/** What each problem is and, where it helps, what to do about it. */
export const problemsEn: Readonly<Record<ProblemCode, (params: ProblemParams) => string>> = {
  'code-empty': () => 'The code is empty.',
  'name-empty': () => 'The name is empty.',
  'code-kept': ({ code }) => `Matched by name: the attribute keeps its code “${code}”.`,
  'code-taken': ({ code }) => `Another attribute already has the code “${code}”.`,
  'code-unknown': ({ code }) => `There is no attribute with the code “${code}”.`,
  'name-taken': ({ name, code }) =>
    `The attribute “${code}” already has the name “${name}”. The platform refuses a second one.`,
  'control-character': () => 'The text holds a character that cannot be seen, such as a line break.',
  'surrounding-space': () => 'The text begins or ends with a blank.',
  'options-not-allowed': ({ dataType }) => `A ${dataType} takes no list of options.`,
  'option-empty': () => 'An option has no value.',
  'option-not-of-type': ({ value, dataType }) => `The option “${value}” is no ${dataType}.`,
  'option-repeated': ({ value }) => `The option “${value}” stands in the list twice.`,
  'order-not-integer': () => 'The order is no whole number.',
  'expression-broken': (problem) =>
    `The expression cannot be read at character ${problem['column']}: ${because(problem, expressionCausesEn)}.`,
  'expression-cycle': ({ way }) => `The expression comes back to itself: ${way}.`,
  'expression-not-renamable': ({ code, to }) =>
    `The expression of “${code}” cannot take the code “${to}” by itself. Write profile["…"] there, or choose a code of letters, digits and underscores that it does not use.`,
  'expression-of-wrong-type': ({ found, wanted }) => `The expression gives ${found}, but the attribute is ${wanted}.`,
  'expression-type-error': (problem) => `The expression's types do not fit: ${because(problem, expressionCausesEn)}.`,
  'expression-unknown-code': ({ code }) => `The expression reads “${code}”, which is no attribute.`,
  'consent-itself': () => 'An attribute cannot hold the consent to itself.',
  'consent-unknown': ({ code }) => `The consent attribute “${code}” does not exist.`,
  'field-locked': () => 'The platform fixes this for its standard attributes; it stays as it is.',
  'cell-not-boolean': ({ text }) => `“${text}” is neither yes nor no.`,
  'cell-not-data-type': ({ text }) => `“${text}” is no data type.`,
  'cell-not-integer': ({ text }) => `“${text}” is no whole number.`,
  'cell-not-list': ({ text }) =>
    `“${text}” cannot be read as a list. Part items with ; and write \\ twice for a backslash.`,
  'cell-not-personal-info': ({ text }) => `“${text}” is none of yes, no and undecided.`,
  'cell-not-options': ({ text }) => `“${text}” cannot be read as options. Write value=label, parted with ;.`,
  'row-ambiguous': ({ text, codes }) => `“${text}” could be any of ${codes}. Give the row a code.`,
  'row-repeated': ({ code, line, lines }) => `Line ${line} and line ${lines} both speak of “${code}”.`,
  'row-without-key': () => 'The row gives no code, and neither its name nor its label is that of an attribute.',
  'calculated-without-expression': () => 'Calculated, but the formula is not noted here.',
  'code-differs-in-case': ({ code }) => `Only upper and lower case tell this code from “${code}”.`,
  'description-missing': () => 'The description is missing.',
  'expression-unused': () => 'There is an expression, but the attribute is not marked as calculated.',
  'label-missing': () => 'The label is missing.',
  'name-style': ({ name, style, suggestion }) =>
    `“${name}” is not ${style}${suggestion === '' ? '' : `; it would be “${suggestion}”`}.`,
  'personal-info-undecided': () =>
    'Nobody has decided whether this is personal information. Until then it counts as personal.',
  'unit-spelling': ({ unit, code }) => `The unit “${unit}” is usually stored as “${code}”.`,
  'unit-unknown': ({ unit, suggestion }) =>
    `“${unit}” is no currency and no unit that is known here${suggestion === '' ? '' : `; perhaps “${suggestion}”`}.`,
};
