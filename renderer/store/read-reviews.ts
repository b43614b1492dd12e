import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { Review } from '#shared/review/review';
import type { StoreService } from './store-protocol';

/** How many reviews one message of the store carries: a few milliseconds of the screen's time. */
const sliceSize = 500;

/** All reviews of the workspace, ordered by code; slice by slice, so that the screen breathes between them. */
export async function readAllReviews(
  store: Pick<StoreService, 'listReviews'>,
): Promise<Result<readonly Review[], Fault>> {
  const reviews: Review[] = [];
  for (;;) {
    const slice = await store.listReviews(reviews.length, sliceSize);
    if (!slice.ok) return slice;
    reviews.push(...slice.value);
    if (slice.value.length < sliceSize) return ok(reviews);
  }
}
