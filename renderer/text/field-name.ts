import type { Messages } from './text';

/** What a definition's field is called on every screen; a field without words of its own is called by its key. */
export function fieldName(messages: Messages, field: string): string {
  const named: Readonly<Record<string, { readonly name: string } | undefined>> = messages.attributes.fields;
  const other: Readonly<Record<string, string | undefined>> = messages.files.otherFields;
  return named[field]?.name ?? other[field] ?? field;
}
