import type { AttributeDefinition } from '#shared/attribute/attribute';
import { foldForSearch } from '#shared/attribute/naming';
import type { Command } from '../session/command';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'attribute'; readonly definition: AttributeDefinition };

/** How many attributes the palette lists at the most; more words narrow better than scrolling. */
const attributeLimit = 30;

/** What the palette shows for these words: every word must occur, ignoring case and accents. Commands come first. */
export function paletteEntries(
  words: string,
  commands: readonly Command[],
  definitions: readonly AttributeDefinition[],
): readonly PaletteEntry[] {
  const wanted = foldForSearch(words).split(/\s+/).filter(Boolean);
  const matches = (text: string) => {
    const folded = foldForSearch(text);
    return wanted.every((word) => folded.includes(word));
  };
  const found: PaletteEntry[] = commands
    .filter((command) => command.enabled !== false && matches(`${command.group} ${command.label}`))
    .map((command) => ({ kind: 'command', command }));
  if (wanted.length === 0) return found;
  let listed = 0;
  for (const definition of definitions) {
    if (listed === attributeLimit) break;
    if (!matches(`${definition.code} ${definition.name} ${definition.label}`)) continue;
    found.push({ kind: 'attribute', definition });
    listed += 1;
  }
  return found;
}
