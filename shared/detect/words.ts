/** One word of a text, folded, and what it stood behind: a bracket's content says less than what stands outside. */
export interface Word {
  readonly text: string;
  readonly aside: boolean;
}

const foldings: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** Plain lower-case letters and digits: accents and the Turkish dotless i are folded. */
export function fold(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text.toLowerCase();
  return text
    .replace(/[Iİ]/g, 'i')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıßæøłđ]/g, (letter) => foldings[letter] ?? letter);
}

/** Splits a code or a phrase where people see words: separators, camelCase, acronyms, digits. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let aside = 0;
  const pieces = text
    .replace(/['’](?=s\b)/g, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, (whole, left: string, right: string) =>
      // "IDs" and "URLs" are plurals of an acronym, no two words.
      /\p{Lu}s$/u.test(right) && whole.length <= 5 && right.length === 2 ? whole : `${left} ${right}`,
    )
    .match(/[()[\]]|\s[-–—]\s|\p{L}[\p{L}\p{M}]*|\d+/gu);
  for (const piece of pieces ?? []) {
    // What follows a dash between blanks is an aside to the end: "Phone - home".
    if (/^\s/.test(piece)) aside += 100;
    else if (piece === '(' || piece === '[') aside += 1;
    else if (piece === ')' || piece === ']') aside = Math.max(0, aside - 1);
    else words.push({ text: fold(piece), aside: aside > 0 });
  }
  return words;
}

/** The first clause of a description: what follows is an example or a remark. */
export function firstClause(description: string): string {
  const [clause = ''] = description.split(/(?:[.;:!?](?:\s|$))|,\s|\s[-–—]\s|\be\.g\.|\bsuch as\b/u);
  return clause.trim() === '' ? description : clause;
}
