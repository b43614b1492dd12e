import type { RunState } from '#shared/push/journal';
import type { RunView } from '#shared/push/run-view';
import type { RunFolder } from './run-folder';

/** A run that is not under way stands still, whatever its journal says last: the app ended amid it. */
export function viewOfState(
  { facts }: RunFolder,
  state: RunState | null,
  { released }: { readonly released: boolean },
): RunView {
  const nothing = { parcels: 0, acknowledged: 0, refused: 0, requests: 0, bytes: 0, begunAt: '', at: '' };
  const { parcels, acknowledged, refused, requests, bytes, begunAt, at } = state ?? nothing;
  const isCutOff = state?.status === 'running';
  return {
    facts,
    status: !state ? 'cancelled' : isCutOff ? 'halted' : state.status,
    reason: !state ? 'damaged' : isCutOff ? 'cut-off' : state.reason,
    parcels,
    acknowledged,
    refused,
    requests,
    bytes,
    begunAt,
    at,
    pace: null,
    waiting: null,
    released,
  };
}
