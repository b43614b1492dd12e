import type { HistoryEntry } from '../change/history-entry';
import { html, htmlDocument, htmlTable } from '../report/html';
import { minuteText, packWords, type PackWords } from '../text/pack-words';
import { reviewWords } from '../text/reviews';
import { packJson } from './pack-digest';
import type { EvidencePack, PackAttribute, PackPurpose } from './pack';

const opening = '<script type="application/json" id="evidence-pack">';
const closing = '</script>';

/**
 * The pack as one document that prints well and needs nothing else. The pack itself stands in it as data, so that the same
 * file is read by people and verified by machines.
 */
export function packHtml(pack: EvidencePack): string {
  const { facts, purposes, attributes, open } = pack;
  const words = packWords(facts.language);
  const personal = attributes.filter(({ flag }) => flag === 'yes').length;
  const decided = attributes.filter(({ decision }) => decision !== null).length;
  const figures = [
    [purposes.length, words.figures.purposes],
    [attributes.length, words.figures.attributes],
    [personal, words.figures.personal],
    [decided, words.figures.decided],
    [open.length, words.figures.open],
  ] as const;
  const title = words.title(facts.workspace);
  const body = [
    `<h1>${html(title)}</h1>`,
    `<p class="quiet">${html(words.madeAt(`${minuteText(facts.at)} UTC`, facts.by))}</p>`,
    `<p>${html(words.about)}</p>`,
    `<ul class="figures">${figures.map(([count, name]) => `<li><b>${count}</b>${html(name)}</li>`).join('')}</ul>`,
    section(words.sections.purposes, purposes.map((purpose) => purposeHtml(purpose, pack)).join('\n'), words),
    section(words.sections.attributes, attributesHtml(pack, words), words),
    section(words.sections.open, openHtml(pack, words), words),
    section(words.sections.decisions, decisionsHtml(pack, words), words),
    section(words.sections.policy, policyHtml(pack, words), words),
    section(words.sections.chain, chainHtml(pack, words), words),
    // Nothing in the data can end the element, and nothing in it runs.
    `${opening}${packJson(pack).replaceAll('<', '\\u003c')}${closing}`,
  ].join('\n');
  return htmlDocument(facts.language, title, body);
}

/** Whether a text is such a document, whole or not. */
export function isPackHtml(text: string): boolean {
  return text.trimStart().toLowerCase().startsWith('<!doctype html');
}

/** The pack that a document holds, as JSON that nothing is known of; null where there is none. */
export function jsonInPackHtml(text: string): string | null {
  const start = text.indexOf(opening);
  return start === -1 ? null : text.slice(start + opening.length, text.lastIndexOf(closing));
}

function section(title: string, body: string, { none }: PackWords): string {
  return `<h2>${html(title)}</h2>\n${body === '' ? `<p class="quiet">${html(none)}</p>` : body}`;
}

function purposeHtml({ name, purpose, attributes }: PackPurpose, { facts }: EvidencePack): string {
  const words = packWords(facts.language);
  const law = reviewWords(facts.language);
  const told = (text: string) => (text === '' ? words.unsaid : text);
  const listed = attributes.map(
    ({ code, label, categories }) => `${label || code} (${[code, ...categories].join(', ')})`,
  );
  const rows = purpose
    ? [
        [words.purpose.description, told(purpose.description)],
        [words.purpose.legalBasis, told(purpose.legalBasis === null ? '' : law.legalBases[purpose.legalBasis])],
        [words.purpose.specialBasis, told(purpose.specialBasis === null ? '' : law.specialBases[purpose.specialBasis])],
        [words.purpose.dataUse, told(purpose.dataUse)],
        [words.purpose.dataSubjects, told(purpose.dataSubjects.join(', '))],
        [words.purpose.retention, told(purpose.retention)],
        [words.purpose.recipients, told(purpose.recipients.join(', '))],
        [words.purpose.collection, told(purpose.collection.map((method) => law.collection[method]).join(', '))],
      ]
    : [['', words.notDescribed]];
  const all = [...rows, [words.purpose.attributes, told(listed.join('; '))]];
  return htmlTable(
    [name, ''],
    all.map((row) => row.map(html)),
    [],
    [22, 78],
  );
}

function attributesHtml({ attributes, facts }: EvidencePack, words: PackWords): string {
  if (attributes.length === 0) return '';
  const { columns } = words;
  const review = reviewWords(facts.language);
  // By category first, then by state: what belongs together stands together.
  const order = (each: PackAttribute) => `${each.categories.join(' ') || '~'} ${each.state ?? ''} ${each.code}`;
  const sorted = [...attributes].sort((left, right) => (order(left) < order(right) ? -1 : 1));
  return htmlTable(
    [
      columns.category,
      columns.state,
      columns.label,
      columns.flag,
      columns.proposal,
      columns.decision,
      columns.purposes,
    ],
    sorted.map((each) => [
      each.categories.map(keyHtml).join(', ') || html(words.noCategory),
      ...[
        each.state === null ? '' : review.states[each.state],
        `${each.label || each.code} (${each.code})`,
        review.flags[each.flag],
        each.proposal ? [review.proposals[each.proposal.personal], ...each.proposal.because].join('; ') : '',
        decisionText(each, words, facts.language),
        each.purposes.join(', '),
      ].map(html),
    ]),
    [],
    [15, 10, 17, 11, 25, 14, 8],
  );
}

/** A key such as `user.contact.email`, which may be broken after its points. */
function keyHtml(key: string): string {
  return html(key).replaceAll('.', '.<wbr>').replaceAll('_', '_<wbr>');
}

function decisionText({ decision, request }: PackAttribute, words: PackWords, language: 'en' | 'tr'): string {
  const { answers } = reviewWords(language);
  if (request) return `${answers[request.answer]}: ${words.waits(request.by)}`;
  if (!decision) return '';
  const { answer, reason, by, at, approval } = decision;
  const signed = [answers[answer], reason, `${by}, ${minuteText(at)}`, approval ? words.approvedBy(approval.by) : ''];
  return signed.filter((text) => text !== '').join('; ');
}

function openHtml({ open }: EvidencePack, { columns }: PackWords): string {
  if (open.length === 0) return '';
  return htmlTable(
    [columns.subject, columns.what],
    open.map(({ subject, text }) => [html(subject), html(text)]),
  );
}

function decisionsHtml({ chain }: EvidencePack, words: PackWords): string {
  if (chain.entries.length === 0) return '';
  const { columns } = words;
  return htmlTable(
    [columns.seq, columns.at, columns.by, columns.what, columns.subject, columns.hash],
    chain.entries.map((entry) => [
      String(entry.seq),
      html(minuteText(entry.at)),
      html(entry.by),
      html(words.actions[entry.action] ?? entry.action),
      html(aboutOf(entry)),
      `<code>${html(entry.hash.slice(0, 16))}</code>`,
    ]),
    [0],
  );
}

function aboutOf({ subject, changes }: HistoryEntry): string {
  if (subject !== '') return subject;
  const codes = changes.filter(({ table }) => table === 'reviews').map(({ key }) => key);
  return codes.length > 12 ? `${codes.slice(0, 12).join(', ')} … (${codes.length})` : codes.join(', ');
}

function policyHtml({ policy, facts }: EvidencePack, words: PackWords): string {
  if (!policy) return '';
  const rows = [
    ...policy.consent.map(({ by, name, purposes, yes }) => [`${by}: ${name}`, [...purposes, ...yes].join(', ')]),
    ...Object.entries(policy.masking),
    [words.fourEyes, String(policy.fourEyes)],
  ];
  return htmlTable(
    [facts.workspace, ''],
    rows.map((row) => row.map((cell) => html(cell))),
  );
}

function chainHtml({ chain }: EvidencePack, words: PackWords): string {
  return [
    `<p>${html(words.chain(chain.head.seq, chain.entries.length))}</p>`,
    `<p>${html(words.columns.hash)} ${chain.head.seq}: <code>${html(chain.head.hash)}</code></p>`,
    `<p class="quiet">${html(words.verifyHow)}</p>`,
  ].join('\n');
}
