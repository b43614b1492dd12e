import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { type Receipt, receiptVersion, verifyReceipt } from '#shared/push/receipt';
import type { Verifier } from './verifier';

/** Verifies the receipt of a push: its digest, the chain of its journal, and the figures made from it. */
export const verifyPushReceipt: Verifier = (bytes, name) => {
  const verdict = verifyReceipt(new TextDecoder().decode(bytes));
  const kind = 'push-receipt';
  if (verdict.ok) return ok({ kind, sound: true, where: '', lines: linesOf(verdict.receipt) });
  switch (verdict.reason) {
    case 'not-json':
    case 'not-a-receipt':
      return null;
    case 'too-new':
      return fail(fault('file-too-new', { file: name, found: verdict.where, limit: String(receiptVersion) }));
    case 'altered':
      return ok({
        kind,
        sound: false,
        where: verdict.where,
        lines: [`altered: ${verdict.where || 'the receipt'} is not what was written`],
      });
  }
};

function linesOf({ facts, outcome, digest }: Receipt): readonly string[] {
  const { parcels, acknowledged, refused, left, requests, status } = outcome;
  return [
    `receipt of run ${facts.run}, ${status}, whole`,
    `to ${facts.host || 'a file'} (${facts.connectionName}), ${outcome.begunAt} to ${outcome.endedAt}, by ${facts.by}`,
    `${acknowledged} of ${parcels} parcels acknowledged in ${requests} requests, ${refused} refused, ${left} not sent`,
    ...facts.approved.map(({ code, operation, values }) => `${operation} ${code}: ${values} values`),
    ...facts.withheld.map(({ code, reason, values }) => `withheld ${code}: ${values} values (${reason})`),
    `digest ${digest}`,
  ];
}
