import { reportCsv } from '../report/report-csv';
import { packWords } from '../text/pack-words';
import { reviewWords } from '../text/reviews';
import { packFormat, type EvidencePack } from './pack';
import { packJson } from './pack-digest';

/**
 * The pack's attributes as a table for spreadsheets, which proves itself as the document does: records of the same width
 * follow, each named by the format. They hold the pack itself as JSON, in parts that a spreadsheet's cell can take; the
 * last one says the version, the digest, where the chain ends and how many parts there are.
 */
export function packCsv(pack: EvidencePack): string {
  const { attributes, facts, version, digest, chain } = pack;
  const { columns } = packWords(facts.language);
  const { answers, flags, states, proposals } = reviewWords(facts.language);
  const heads = [
    columns.code,
    columns.label,
    columns.category,
    columns.flag,
    columns.state,
    columns.proposal,
    columns.decision,
    columns.reason,
    columns.by,
    columns.at,
    columns.reviewBy,
    columns.purposes,
    columns.evidence,
  ];
  const rows = attributes.map(({ code, label, categories, flag, state, proposal, decision, purposes }) => [
    code,
    label,
    categories.join(', '),
    flags[flag],
    state === null ? '' : states[state],
    proposal ? [proposals[proposal.personal], ...proposal.because].join('; ') : '',
    decision ? answers[decision.answer] : '',
    decision?.reason ?? '',
    decision?.by ?? '',
    decision?.at ?? '',
    decision?.reviewBy ?? '',
    purposes.join(', '),
    decision?.digest ?? '',
  ]);
  const parts = partsOf(packJson(pack));
  const proof = [
    ...parts.map((part, at) => [packFormat, `${at + 1}/${parts.length}`, dataMark + part]),
    [packFormat, String(version), digest, String(chain.head.seq), chain.head.hash, String(parts.length)],
  ];
  const asWide = (cells: readonly string[]) => heads.map((_, column) => cells[column] ?? '');
  return reportCsv([heads, ...rows, ...proof.map(asWide)]);
}

/** A cell that begins with it is nothing that a spreadsheet would run. */
const dataMark = 'json:';

/** A spreadsheet's cell takes 32,767 signs. */
const longestPart = 30_000;

/** Parts of a text; no sign is torn apart. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + longestPart;
    const isTorn = end < text.length && /[\uD800-\uDBFF]/u.test(text.charAt(end - 1));
    const next = isTorn ? end - 1 : end;
    parts.push(text.slice(start, next));
    start = next;
  }
  return parts;
}

const proofRecord = new RegExp(`^${packFormat},\\d+,[0-9a-f]*,\\d+,[0-9a-f]*,(\\d+),*$`, 'u');
const dataRecord = new RegExp(`^${packFormat},\\d+/\\d+,(?:"${dataMark}((?:[^"]|"")*)"|${dataMark}([^",]*)),*$`, 'u');

/** Whether a text is such a table, whole or not: its last record is named by the format. */
export function isPackCsv(text: string): boolean {
  return text.slice(text.trimEnd().lastIndexOf('\n') + 1).startsWith(`${packFormat},`);
}

/** The pack that a table holds, as JSON that nothing is known of; null where its last records are not as they are written. */
export function jsonInPackCsv(text: string): string | null {
  const lines = text.trimEnd().split(/\r?\n/u);
  const [, count = ''] = proofRecord.exec(lines.at(-1) ?? '') ?? [];
  // Counted from the end: a text in the table may look like a record of the proof.
  const data = count === '' || Number(count) >= lines.length ? [] : lines.slice(-1 - Number(count), -1);
  const parts = data.map((line) => {
    const [, quoted, plain] = dataRecord.exec(line) ?? [];
    return quoted?.replaceAll('""', '"') ?? plain;
  });
  return parts.length === 0 || parts.includes(undefined) ? null : parts.join('');
}
