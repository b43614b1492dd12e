import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallInput, WireAnswer } from '#shared/contract/calls';
import { type CallName, callNames } from '#shared/contract/names';
import { newConnection } from '#shared/push/connection';

/** The bridge on some host: in this process, in the stand-in, in real Electron. */
export interface BridgeHost {
  /** Calls as the app's own page does, through the preload script's object. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Calls as a page of another origin and as a frame inside the own page would; where the host can have them. */
  readonly strangers?: readonly { readonly who: string; call(name: string, input: unknown): Promise<unknown> }[];
  /** Calls with main's handler answering `value`, whatever that is; where the host can put one in. */
  callAnswering?(name: CallName, input: unknown, value: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** One input of each call that parses. */
export const rightInputs: { readonly [N in CallName]: CallInput<N> } = {
  'app.info': {},
  'app.freeRoom': {},
  'app.settled': {},
  'app.showLook': { theme: 'dark', language: 'tr' },
  'app.openLink': { url: 'https://example.org/' },
  'app.guardClosing': { isGuarded: true },
  'app.answerClosing': { answer: 'wait' },
  'file.choose': { kind: 'definitions' },
  'file.offer': { name: 'attributes.csv', size: 12 },
  'file.read': { job: 'j', options: {} },
  'file.release': { job: 'j' },
  'export.choose': { format: 'csv', suggestedName: 'attributes' },
  'export.start': { job: 'j' },
  'export.show': { job: 'j' },
  'profiles.choose': {},
  'profiles.look': { job: 'j', options: {} },
  'profiles.import': { job: 'j', options: {} },
  'profiles.importTogether': { jobs: ['j', 'k'], options: {}, fileColumn: 'File' },
  'profiles.prepareExport': {},
  'profiles.stageExport': { bytes: 12 },
  'profiles.draftExport': { staged: 'j' },
  'profiles.chooseTarget': { format: 'parquet', suggestedName: 'customers' },
  'profiles.export': { job: 'j' },
  'report.choose': { format: 'html', suggestedName: 'check' },
  'report.save': { job: 'j' },
  'push.connections': {},
  'push.saveConnection': newConnection('c', 'Production', 'netmera'),
  'push.removeConnection': { connection: 'c' },
  'push.setKey': { connection: 'c', key: 'secret' },
  'push.forgetKey': { connection: 'c' },
  'push.test': { connection: 'c' },
  'push.definitions': { connection: 'c' },
  'push.create': {
    connection: 'c',
    file: 'f',
    fileName: 'customers',
    by: 'Ada',
    policy: '',
    approved: [{ code: 'city', operation: 'set', values: 1 }],
    withheld: [{ code: 'email', reason: 'unconfirmed', values: 1 }],
  },
  'push.runs': {},
  'push.resume': { run: 'r' },
  'push.pause': { run: 'r' },
  'push.cancel': { run: 'r' },
  'push.told': { run: 'r' },
  'push.release': { run: 'r' },
  'push.forget': { run: 'r' },
  'push.saveReceipt': { run: 'r' },
  'push.saveRequests': { run: 'r' },
  'push.outbound': { most: 100 },
  'refresh.choosePlace': { kind: 'folder' },
  'refresh.watch': { sources: [] },
  'refresh.newest': { place: 'p', pattern: '*.csv' },
  'refresh.confirm': { job: 'j', stamp: { name: 'a.csv', size: 1, modified: 1, digest: '0'.repeat(64) } },
  'refresh.notifyFailure': {},
  'workspace.choose': {},
  'workspace.read': { job: 'j' },
  'workspace.chooseTarget': { suggestedName: 'shop' },
  'workspace.save': { job: 'j' },
  'backup.list': {},
  'backup.keep': { workspace: 'first', most: 7 },
  'backup.read': { id: 'b' },
  'backup.clear': {},
};

/** Inputs that each call must refuse: other shapes, and the right one with each field missing or of another type. */
export function wrongInputs(name: CallName): readonly unknown[] {
  const right: Readonly<Record<string, unknown>> = rightInputs[name];
  const spoiled = Object.keys(right).flatMap((field) => {
    const { [field]: _left, ...rest } = right;
    return [rest, { ...right, [field]: ['of another type'] }, { ...right, [field]: null }];
  });
  return [undefined, null, 'text', 12, true, ['list'], ...spoiled];
}

/** The laws that hold for the bridge wherever it runs. */
export function bridgeLaws(hostName: string, open: () => Promise<BridgeHost>): void {
  describe(`the bridge, ${hostName}`, () => {
    let host: BridgeHost;
    beforeAll(async () => {
      host = await open();
    });
    afterAll(() => host.close());

    it.each(callNames)('%s refuses every wrong payload', async (name) => {
      for (const input of wrongInputs(name)) {
        expect(await host.call(name, input), JSON.stringify(input)).toMatchObject({
          ok: false,
          error: { code: 'invalid-value' },
        });
      }
    });

    it.each(['app.quit', '__proto__', 'constructor', ''])(
      'refuses the call "%s", which the contract lacks',
      async (name) => {
        expect(await host.call(name, {})).toMatchObject({ ok: false, error: { code: 'refused' } });
      },
    );

    it.for(callNames)('%s refuses strangers, however right the payload', async (name, { skip }) => {
      if (!host.strangers) return skip();
      for (const stranger of host.strangers) {
        const answer = await stranger.call(name, rightInputs[name]);
        expect(answer, stranger.who).toMatchObject({ ok: false, error: { code: 'refused' } });
      }
    });

    it('lets nothing cross that the output does not name', async ({ skip }) => {
      if (!host.callAnswering) return skip();
      const chosen = { job: 'j', name: 'a.csv', size: 1 };
      const value = { ...chosen, path: '/home/person/a.csv' };
      const answer = await host.callAnswering('file.choose', rightInputs['file.choose'], value);
      expect(answer).toEqual({ ok: true, value: chosen });
    });

    it('answers an output of the wrong shape as unexpected, without telling of it', async ({ skip }) => {
      if (!host.callAnswering) return skip();
      const answer = await host.callAnswering('file.choose', rightInputs['file.choose'], { job: 12 });
      expect(answer).toEqual({ ok: false, error: { code: 'unexpected' } });
    });

    it('answers in the wire’s shape', async () => {
      const answer = await host.call('file.release', { job: 'unknown' });
      expect(WireAnswer.parse(answer)).toEqual({ ok: true, value: {} });
    });
  });
}
