import { reportCsv } from '../report/report-csv';
import { packWords } from '../text/pack-words';
import { reviewWords } from '../text/reviews';
import type { EvidencePack } from './pack';

/** The pack's attributes as a table for spreadsheets. It is for reading; what proves itself is the document and the JSON. */
export function packCsv({ attributes, facts }: EvidencePack): string {
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
  return reportCsv([heads, ...rows]);
}
