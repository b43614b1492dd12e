import { fault } from '#shared/base/fault';
import { StoreRefusal } from './store-refusal';

/** Hears how far some work is, in bytes; answers false where nobody wants it any more. */
export type WorkReport = (done: number, total: number) => boolean | Promise<boolean>;

/** Counts bytes as they are done and stops the work, refused as `cancelled`, once nobody wants it. */
export function countWork(total: number, report: WorkReport): (bytes: number) => Promise<void> {
  let done = 0;
  return async (bytes) => {
    done += bytes;
    if (!(await report(Math.min(done, total), total))) throw new StoreRefusal(fault('cancelled'));
  };
}
