import { useEffect, useState } from 'react';
import { useSession } from '../../session/session';

/**
 * What a file of so many bytes, unpacked, takes at most until it is kept. Parquet packs text to a fifth, or to two fifths
 * where hardly anything repeats, and it stands twice for a moment: where it is made, and where it is kept.
 */
export function neededRoom(bytes: number): number {
  return Math.round(bytes * 0.8) + 1_000_000;
}

/**
 * The bytes that may still be kept on this machine, asked anew with each step; null until it is known. The disk is asked
 * and the browser, whose own estimate tells of no disk.
 */
export function useFreeRoom(step: string): number | null {
  const { store, mainProcess } = useSession();
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const [disk, quota] = await Promise.all([mainProcess.call('app.freeRoom', {}), store.storageEstimate()]);
      const found = [
        ...(disk.ok ? [disk.value.bytes] : []),
        ...(quota.ok ? [Math.max(0, quota.value.limit - quota.value.used)] : []),
      ];
      if (isWanted) setRoom(found.length === 0 ? null : Math.min(...found));
    };
    void ask();
    return () => {
      isWanted = false;
    };
    // Each step may find other room.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, mainProcess, step]);
  return room;
}
