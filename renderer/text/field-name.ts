import type { Messages } from './text';

/** What a definition's field is called on every screen; a field without words of its own is called by its key. */
export function fieldName(messages: Messages, field: string): string {
  const named: Readonly<Record<string, { readonly name: string } | undefined>> = messages.attributes.fields;
  const other: Readonly<Record<string, string | undefined>> = messages.files.otherFields;
  const ofRows: Readonly<Record<string, string | undefined>> = messages.history.change.rowFields;
  return named[field]?.name ?? other[field] ?? ofRows[field] ?? field;
}

const flags: ReadonlySet<string> = new Set([
  'array',
  'calculateAnalytics',
  'calculated',
  'mandatory',
  'retired',
  'locked',
]);

/** Whether the field is either true or false. */
export function isFlag(field: string): boolean {
  return flags.has(field);
}

/** How a field's value, given as a file writes it, is called on every screen; what has no words of its own stays as it is. */
export function valueName(messages: Messages, field: string, value: string): string {
  const { personalInfo, dataTypes, flags: answers } = messages.attributes;
  const { importChoices, exportChoices } = messages.policy.without;
  const { places, targets, rhythms, contests } = messages.refresh.form;
  const wordsByField: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = {
    isPersonalInfo: personalInfo,
    dataType: dataTypes,
    'decision.answer': messages.history.change.answers,
    'request.answer': messages.history.change.answers,
    onImport: importChoices,
    onExport: exportChoices,
    personal: importChoices,
    'place.kind': places,
    'target.kind': targets,
    'rhythm.kind': rhythms,
    contest: contests,
    fourEyes: { true: answers.yes, false: answers.no },
    category: { standard: messages.attributes.tabs.standard, custom: messages.attributes.tabs.custom },
  };
  if (isFlag(field)) return value === 'true' ? answers.yes : value === 'false' ? answers.no : value;
  return wordsByField[field]?.[value] ?? value;
}
