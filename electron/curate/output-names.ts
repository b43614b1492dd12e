import path from 'node:path';

/**
 * The name of each output in the folder, like that of its input: what came before its last ending, with the ending of the
 * format. Where two inputs would get one name, those that have another ending keep it: `a.csv` and `a.tsv` become `a.csv` and
 * `a.tsv.csv`. Only inputs of one name, from different folders, still meet.
 */
export function outputNames(inputs: readonly string[], format: string): readonly string[] {
  const ending = `.${format}`;
  const names = inputs.map((input) => path.basename(input));
  const short = names.map((name) => {
    const plain = name.replace(/\.(gz|zst|zstd)$/i, '');
    return (plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : path.parse(plain).name) + ending;
  });
  // Some disks do not tell capitals from small letters.
  const wanted = new Map<string, Set<string>>();
  for (const [index, name] of short.entries()) {
    const key = name.toLowerCase();
    wanted.set(key, (wanted.get(key) ?? new Set<string>()).add(names[index] ?? ''));
  }
  return short.map((name, index) => {
    const own = names[index] ?? '';
    const isAlone = wanted.get(name.toLowerCase())?.size === 1;
    return isAlone || own.toLowerCase() === name.toLowerCase() ? name : own + ending;
  });
}
