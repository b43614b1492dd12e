import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { AppInfo, AppLook } from '#shared/contract/calls';
import type { Handlers } from '../ipc/register';
import type { ClosingAnswer } from './closing';
import { outsideLink } from './links';

/** What the calls about the app itself need of the machine. */
export interface AppParts {
  info(): AppInfo;
  onSettled(): void;
  /** Bytes that are free where the app keeps its data. */
  freeRoom(): Promise<number>;
  showLook(look: AppLook): void;
  openOutside(url: string): Promise<void>;
  guardClosing(isGuarded: boolean): void;
  answerClosing(answer: ClosingAnswer): void;
}

type AppCalls = Extract<keyof Handlers, `app.${string}`>;

/** Answers the calls about the app itself. */
export function appCalls(parts: AppParts): Pick<Handlers, AppCalls> {
  return {
    'app.info': async () => ok(parts.info()),
    'app.settled': async () => {
      parts.onSettled();
      return ok({});
    },
    'app.freeRoom': async () => ok({ bytes: await parts.freeRoom() }),
    'app.showLook': async (look) => {
      parts.showLook(look);
      return ok({});
    },
    'app.openLink': async ({ url }) => {
      const link = outsideLink(url);
      if (!link) return fail(fault('refused', { reason: 'link' }));
      await parts.openOutside(link);
      return ok({});
    },
    'app.guardClosing': async ({ isGuarded }) => {
      parts.guardClosing(isGuarded);
      return ok({});
    },
    'app.answerClosing': async ({ answer }) => {
      parts.answerClosing(answer);
      return ok({});
    },
  };
}
