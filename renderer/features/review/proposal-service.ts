import { createListProposer, type ListEntry } from '#shared/detect/propose-list';
import type { Proposal } from '#shared/detect/proposal';
import type { CatalogueChange, ProposalService } from './proposal-protocol';

/** Weighings of one answer: some 20 ms of the worker's time. */
const weighingsInAnswer = 200;

/** A service that keeps the catalogue as it was told last, and judges each attribute by the list that it stands in. */
export function createProposalService(): ProposalService {
  const proposer = createListProposer();
  const entries = new Map<string, ListEntry>();
  const given = new Map<string, Proposal>();
  let order: readonly string[] = [];

  const take = ({ changed, order: next }: CatalogueChange) => {
    for (const entry of changed) entries.set(entry.definition.code, entry);
    if (next) {
      order = next;
      const kept = new Set(order);
      for (const code of [...entries.keys()].filter((each) => !kept.has(each))) {
        entries.delete(code);
        given.delete(code);
      }
    }
    proposer.follow(order.flatMap((code) => entries.get(code) ?? []));
  };
  return {
    propose(change) {
      if (change) take(change);
      const { settled, left } = proposer.weigh(weighingsInAnswer);
      const fresh = settled.filter(([{ definition }, proposal]) => given.get(definition.code) !== proposal);
      for (const [{ definition }, proposal] of fresh) given.set(definition.code, proposal);
      return { proposals: fresh.map(([{ definition }, proposal]) => [definition.code, proposal] as const), left };
    },
  };
}
