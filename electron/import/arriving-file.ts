import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isWorkspaceFileName } from '#shared/workspace-file/manifest';
import type { Jobs } from '../ipc/jobs';
import type { SendEvent } from '../ipc/send-event';

/** Files that the system asks the app to open, at its start or later. */
export interface Arrivals {
  /** Announces a file to the page, now or once the page stands. */
  receive(file: string): void;
  /** The page stands and listens. */
  pageStands(): void;
  /** The page is about to go; what arrives now waits for the next. */
  pageLeaves(): void;
}

/** Announces arriving files. One that cannot be read is announced too: reading it is what tells the person why. */
export function openArrivals(jobs: Jobs, sendEvent: SendEvent): Arrivals {
  let isStanding = false;
  const waiting: string[] = [];

  async function announce(file: string): Promise<void> {
    const stats = await stat(file).catch(() => null);
    const name = path.basename(file);
    const { id } = jobs.open({ kind: 'read', name, path: file });
    sendEvent(isWorkspaceFileName(name) ? 'workspace.arrived' : 'file.arrived', {
      job: id,
      name,
      size: stats?.size ?? 0,
    });
  }

  return {
    receive(file) {
      if (isStanding) void announce(file);
      else waiting.push(file);
    },
    pageStands() {
      isStanding = true;
      for (const file of waiting.splice(0)) void announce(file);
    },
    pageLeaves() {
      isStanding = false;
    },
  };
}
