import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { packVersion } from '#shared/pack/pack';
import { verifyPackText } from '#shared/pack/verify-pack-text';
import { describePackVerdict } from '#shared/text/pack-words';
import { counted } from './counted';
import type { Verifier } from './verifier';

/** Verifies an evidence pack, as JSON, as a document or as a table: its items, its part of the history, and what people read. */
export const verifyEvidencePack: Verifier = (bytes, name) => {
  const steps = verifyPackText(new TextDecoder().decode(bytes));
  let step = steps.next();
  while (!step.done) step = steps.next();
  const verdict = step.value;
  const kind = 'evidence-pack';
  const lines = [describePackVerdict(verdict, 'en')];
  if (verdict.ok) {
    const { attributes, open, chain, digest } = verdict.pack;
    const counts = `${counted(attributes.length, 'attribute')}, ${counted(open.length, 'open item')}, ${chain.entries.length} entries of ${chain.head.seq}`;
    return ok({
      kind,
      sound: true,
      where: '',
      lines: [...lines, counts, `chain head ${chain.head.hash}`, `digest ${digest}`],
    });
  }
  switch (verdict.reason) {
    case 'not-a-pack':
      return null;
    case 'too-new':
      return fail(fault('file-too-new', { file: name, found: String(verdict.version), limit: String(packVersion) }));
    case 'altered':
      return ok({ kind, sound: false, where: [verdict.part, verdict.name].filter(Boolean).join(' '), lines });
  }
};
