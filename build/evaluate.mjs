// npm run evaluate -- FILE.tsv…: holds the personal-information proposals against labelled lists, source by source.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScripts, root } from './bundle-scripts.mjs';

const outDir = path.join(root, '.cache/evaluate');

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
if (files.length === 0) {
  console.error('Usage: npm run evaluate -- LABELLED.tsv… [--all to list the arguable wrong rows too]');
  process.exit(2);
}
await bundleScripts({
  input: {
    propose: path.join(root, 'shared/detect/propose.ts'),
    list: path.join(root, 'shared/detect/propose-list.ts'),
  },
  outDir,
  emptyOutDir: false,
});
const { createDetector } = await import(pathToFileURL(path.join(outDir, 'propose.mjs')).href);
const { proposeForList } = await import(pathToFileURL(path.join(outDir, 'list.mjs')).href);

for (const file of files) evaluate(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file), file);

function evaluate(target, name) {
  const rows = readRows(target);
  const sources = [...new Set(rows.map(({ source }) => source))];
  // Each source is a list of its own, as the command line is given one platform's fields at a time.
  const judged = sources.flatMap((source) => {
    const list = rows.filter((row) => row.source === source);
    return proposeForList(list).map((proposal, at) => ({ row: list[at], proposal }));
  });
  const sure = judged.filter(({ row }) => row.certainty === 'sure');
  const arguable = judged.filter(({ row }) => row.certainty !== 'sure');
  console.log(`\n# ${name}: ${rows.length} rows, ${sure.length} labelled sure\n`);
  printWrong('wrong', sure);
  if (args.includes('--all')) printWrong('wrong but arguable', arguable);
  console.log('\nStrict: "ask" counts as no. Lenient: "ask" counts as yes. Category: of the rows proposed yes.');
  console.log(line('', ['precision', 'recall', 'F1', 'lenient F1', 'category', 'ask', 'rows']));
  console.log(line('all, sure', scores(sure)));
  console.log(line('all, with arguable', scores(judged)));
  console.log('\nBy source (sure rows)');
  const bySource = (source) => sure.filter(({ row }) => row.source === source);
  for (const source of sources) console.log(line(source, scores(bySource(source))));
  console.log('\nEach source without the phrases that no other source of this list has: a lower bound for unseen ones');
  const unseen = sources.map((source) => [
    source,
    withoutOwn(source, rows).filter(({ row }) => row.certainty === 'sure'),
  ]);
  for (const [source, list] of unseen) console.log(line(source, scores(list)));
  console.log(line('all of these', scores(unseen.flatMap(([, list]) => list))));
}

function printWrong(title, list) {
  for (const { row, proposal } of list.filter(isWrong)) {
    const grounds = proposal.reasons.map(({ code, words, weight }) => `${code} "${words}" ${weight}`).join('; ');
    const said = `${proposal.personal} ${proposal.category ?? ''} ${proposal.score}`;
    const { source, code, label, description, data_type: type } = row;
    console.log(`${title}: ${source.slice(0, 18)} | ${code} | ${label} | ${description} | ${type}`);
    console.log(`    meant ${row.personal} ${row.category}, proposed ${said}: ${grounds}`);
  }
}

/** Proposes for one source with only the vocabulary that the other sources would have given. */
function withoutOwn(source, rows) {
  const detector = createDetector();
  const own = new Set();
  const others = new Set();
  for (const row of rows) {
    for (const phrase of detector.phrasesIn(row)) (row.source === source ? own : others).add(phrase);
  }
  const poorer = createDetector(new Set([...own].filter((phrase) => !others.has(phrase))));
  const list = rows.filter((row) => row.source === source);
  const proposals = proposeForList(list, poorer);
  return list.map((row, at) => ({ row, proposal: proposals[at] }));
}

function isWrong({ row, proposal }) {
  return proposal.personal !== row.personal || !categoryFits({ row, proposal });
}

function categoryFits({ row, proposal }) {
  if (row.personal !== 'yes' || proposal.personal !== 'yes') return true;
  const key = proposal.category ?? '';
  return row.category.split('|').some((prefix) => key === prefix || key.startsWith(`${prefix}.`));
}

function scores(list) {
  const count = (test) => list.filter(test).length;
  const meant = count(({ row }) => row.personal === 'yes');
  const measure = (answers) => {
    const said = count(({ proposal }) => answers.includes(proposal.personal));
    const right = count(({ row, proposal }) => row.personal === 'yes' && answers.includes(proposal.personal));
    const [precision, recall] = [said === 0 ? 1 : right / said, meant === 0 ? 1 : right / meant];
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  };
  const strict = measure(['yes']);
  const hits = list.filter(({ row, proposal }) => row.personal === 'yes' && proposal.personal === 'yes');
  const category = hits.length === 0 ? 1 : hits.filter(categoryFits).length / hits.length;
  const numbers = [strict.precision, strict.recall, strict.f1, measure(['yes', 'ask']).f1, category];
  return [
    ...numbers.map((value) => value.toFixed(3)),
    String(count(({ proposal }) => proposal.personal === 'ask')),
    String(list.length),
  ];
}

function line(title, cells) {
  return title.slice(0, 44).padEnd(46) + cells.map((cell) => cell.padStart(11)).join('');
}

function readRows(target) {
  const [header = '', ...lines] = readFileSync(target, 'utf8').split(/\r?\n/);
  const names = header.split('\t');
  return lines
    .filter((text) => text !== '')
    .map((text) => {
      const cells = text.split('\t');
      const row = Object.fromEntries(names.map((each, index) => [each, cells[index] ?? '']));
      return { ...row, dataType: row.data_type };
    });
}
