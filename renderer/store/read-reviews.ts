import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { Review } from '#shared/review/review';
import { readSlices } from './read-slices';
import type { StoreService } from './store-protocol';

/** All reviews of the workspace, ordered by code. */
export function readAllReviews(store: Pick<StoreService, 'listReviews'>): Promise<Result<readonly Review[], Fault>> {
  return readSlices(store.listReviews);
}
