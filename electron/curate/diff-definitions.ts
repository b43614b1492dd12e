import type { AttributeDefinition } from '#shared/attribute/attribute';
import { type ChangedCell, changedCells } from '#shared/format/compare-definitions';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { openDefinitions, remarkText } from './open-definitions';

/** Lists what differs between two definitions files; definitions are the same by their code. */
export async function diffDefinitions(
  [older = '', newer = '']: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const before = await openDefinitions(older, options, 'clear');
  if (!before.ok) return refuse(before.error, options, output);
  const after = await openDefinitions(newer, options, 'clear');
  if (!after.ok) return refuse(after.error, options, output);
  const unread = [...before.value.remarks, ...after.value.remarks];
  const difference = differenceOf(before.value.definitions, after.value.definitions);
  const { added, removed, changed } = difference;
  if (options.json) {
    output.out(JSON.stringify({ ok: true, ...difference, unread }, null, 2));
  } else {
    for (const remark of unread) output.err(remarkText(remark));
    for (const code of added) output.out(`added ${code}`);
    for (const code of removed) output.out(`removed ${code}`);
    for (const { code, cells } of changed) {
      output.out(`changed ${code}`);
      for (const { field, before: was, after: is } of cells) {
        output.out(`  ${field}: ${JSON.stringify(was)} -> ${JSON.stringify(is)}`);
      }
    }
    output.out(`${added.length} added, ${removed.length} removed, ${changed.length} changed.`);
  }
  // What could not be read cannot be said to be the same.
  return added.length + removed.length + changed.length + unread.length === 0 ? 0 : 1;
}

interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly code: string; readonly cells: readonly ChangedCell[] }[];
}

function differenceOf(before: readonly AttributeDefinition[], after: readonly AttributeDefinition[]): Difference {
  const old = new Map(before.map((each) => [each.code, each]));
  const codes = new Set(after.map(({ code }) => code));
  const changed = after.flatMap((each) => {
    const was = old.get(each.code);
    const cells = was ? changedCells(was, { ...each, extra: { ...emptied(was.extra), ...each.extra } }) : [];
    return cells.length > 0 ? [{ code: each.code, cells }] : [];
  });
  return {
    added: [...codes].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !codes.has(code)),
    changed,
  };
}

/** A foreign column that is gone says nothing any more. */
function emptied(extra: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(extra).map((name) => [name, '']));
}
