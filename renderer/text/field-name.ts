import { Policy } from '#shared/policy/policy';
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

type WordsByField = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

/** How a field's value, given as a file writes it, is called on every screen; what has no words of its own stays as it is. */
export function valueName(messages: Messages, field: string, value: string): string {
  const { personalInfo, dataTypes, flags: answers } = messages.attributes;
  const { importChoices, exportChoices } = messages.policy.without;
  const { places, targets, rhythms, contests } = messages.refresh.form;
  const ofRows: WordsByField = messages.history.change.values;
  const wordsByField: WordsByField = {
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
  if (field === 'consent') return consentName(messages, value);
  const named = wordsByField[field] ?? ofRows[field];
  if (field === 'collection')
    return value
      .split(', ')
      .map((each) => named?.[each] ?? each)
      .join(', ');
  return named?.[value] ?? value;
}

/** A policy's places of consent, given as JSON: which they are, for what, and what says yes there. */
function consentName({ policy: { places } }: Messages, json: string): string {
  const sources = Policy.shape.consent.safeParse(parsed(json));
  if (!sources.success) return json;
  return sources.data
    .map(({ by, name, purposes, yes }) => {
      const place = by === 'attribute' ? places.attributeNamed(name) : places.columnNamed(name);
      return [place, places.forPurposes(purposes), places.yesWords(yes)].filter((part) => part !== '').join(', ');
    })
    .join('; ');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // No JSON: the caller keeps the text.
  }
}
