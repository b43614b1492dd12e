import type { AttributeDefinition } from '#shared/attribute/attribute';
import { foldedTexts } from '#shared/attribute/folded-texts';
import { foldForSearch } from '#shared/attribute/naming';
import type { Command } from '../session/command';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'attribute'; readonly definition: AttributeDefinition };

/** How many attributes the palette lists at the most; more words narrow better than scrolling. */
const attributeLimit = 30;

/** Answers what the palette shows for words: every word must occur, ignoring case and accents. Commands come first. */
export type PaletteSearch = (
  words: string,
  commands: readonly Command[],
  definitions: readonly AttributeDefinition[],
) => readonly PaletteEntry[];

/** A search that folds each command and each definition once, however many letters are typed. */
export function createPaletteSearch(): PaletteSearch {
  const commandText = foldedTexts(({ group, label }: Command) => `${group} ${label}`);
  const definitionText = foldedTexts(({ code, name, label }: AttributeDefinition) => `${code} ${name} ${label}`);
  return (words, commands, definitions) => {
    const wanted = foldForSearch(words).split(/\s+/).filter(Boolean);
    const matches = (text: string) => wanted.every((word) => text.includes(word));
    const found: PaletteEntry[] = commands
      .filter((command) => command.enabled !== false && matches(commandText(command)))
      .map((command) => ({ kind: 'command', command }));
    if (wanted.length === 0) return found;
    let listed = 0;
    for (const definition of definitions) {
      if (listed === attributeLimit) break;
      if (!matches(definitionText(definition))) continue;
      found.push({ kind: 'attribute', definition });
      listed += 1;
    }
    return found;
  };
}
