import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { CallName } from '#shared/contract/names';
import { type BridgeHost, bridgeLaws } from '../../test/contracts/bridge.contract';
import { rawBridge } from './raw-bridge';
import { type CallListener, type Handlers, registerCalls } from './register';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}
type Invoked = (event: { senderFrame: Frame | null }, input: unknown) => unknown;

/** Two ends of a wire that clones what crosses, as Electron's does. */
function wire() {
  const listeners = new Map<string, Invoked>();
  const events = new EventEmitter();
  const ipcMain = {
    handle: (name: string, listener: Invoked) => void listeners.set(name, listener),
    removeHandler: (name: string) => void listeners.delete(name),
  } as unknown as CallListener;
  const page = (senderFrame: Frame | null) =>
    rawBridge({
      invoke: async (name: string, input: unknown) =>
        structuredClone(await listeners.get(name)?.({ senderFrame }, structuredClone(input))),
      on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
      removeListener: (name: string, listener: (...args: unknown[]) => void) => events.off(name, listener),
    } as unknown as Parameters<typeof rawBridge>[0]);
  return { ipcMain, page, events, listeners };
}

const ownFrame: Frame = { url: 'app://curator/', parent: null };
const strangers: readonly { readonly who: string; readonly frame: Frame | null }[] = [
  { who: 'another site', frame: { url: 'https://example.org/', parent: null } },
  { who: 'another host of the scheme', frame: { url: 'app://elsewhere/', parent: null } },
  { who: 'a look-alike', frame: { url: 'app://curator.example.org/', parent: null } },
  { who: 'a name before the host', frame: { url: 'app://person@curator/', parent: null } },
  { who: 'a frame inside the page', frame: { url: 'app://curator/', parent: ownFrame } },
  { who: 'a frame that is gone', frame: null },
];

const never = async () => fail(fault('cancelled'));
const handlers: Handlers = {
  'app.info': never,
  'app.settled': never,
  'app.freeRoom': never,
  'app.showLook': never,
  'app.openLink': never,
  'app.guardClosing': never,
  'app.answerClosing': never,
  'file.choose': never,
  'file.offer': never,
  'file.read': never,
  'file.release': async () => ok({}),
  'export.choose': never,
  'export.start': never,
  'export.show': never,
  'profiles.choose': never,
  'profiles.look': never,
  'profiles.import': never,
  'profiles.importTogether': never,
  'profiles.prepareExport': never,
  'profiles.stageExport': never,
  'profiles.draftExport': never,
  'profiles.chooseTarget': never,
  'profiles.export': never,
  'report.choose': never,
  'report.save': never,
  'push.connections': never,
  'push.saveConnection': never,
  'push.removeConnection': never,
  'push.setKey': never,
  'push.forgetKey': never,
  'push.test': never,
  'push.definitions': never,
  'push.create': never,
  'push.runs': never,
  'push.resume': never,
  'push.pause': never,
  'push.cancel': never,
  'push.told': never,
  'push.release': never,
  'push.forget': never,
  'push.saveReceipt': never,
  'push.saveRequests': never,
  'push.outbound': never,
  'refresh.choosePlace': never,
  'refresh.watch': never,
  'refresh.newest': never,
  'refresh.confirm': never,
  'refresh.notifyFailure': never,
  'workspace.choose': never,
  'workspace.read': never,
  'workspace.chooseTarget': never,
  'workspace.save': never,
  'backup.list': never,
  'backup.keep': never,
  'backup.read': never,
  'backup.clear': never,
};

function openHost(): BridgeHost {
  let planted: unknown;
  const { ipcMain, page } = wire();
  const planting = { ...handlers, 'file.choose': async () => ok(planted) } as unknown as Handlers;
  const end = registerCalls(ipcMain, planting, () => undefined);
  const own = page(ownFrame);
  const call = (bridge: ReturnType<typeof page>) => (name: string, input: unknown) =>
    bridge.call(name as CallName, input);
  return {
    call: call(own),
    strangers: strangers.map(({ who, frame }) => ({ who, call: call(page(frame)) })),
    callAnswering: (name, input, value) => {
      planted = value;
      return own.call(name, input);
    },
    close: async () => end(),
  };
}

bridgeLaws('in one process', async () => openHost());

it('hands a fault of a handler on as it is', async () => {
  const host = openHost();
  expect(await host.call('export.start', { job: 'j' })).toEqual({ ok: false, error: { code: 'cancelled' } });
});

it('tells of a bug in main and throws nothing across', async () => {
  const { ipcMain, page } = wire();
  const bug = new Error('with a personal value in it');
  const told: unknown[] = [];
  const failing: Handlers = { ...handlers, 'app.info': () => Promise.reject(bug) };
  registerCalls(ipcMain, failing, (name, error) => told.push([name, error]));
  expect(await page(ownFrame).call('app.info', {})).toEqual({ ok: false, error: { code: 'unexpected' } });
  expect(told).toEqual([['app.info', bug]]);
});

it('says which field was wrong, but not what it held', async () => {
  const host = openHost();
  expect(await host.call('app.openLink', { url: 'http://user:secret@example.org' })).toEqual({
    ok: false,
    error: { code: 'invalid-value', reason: 'url' },
  });
});

it('takes its handlers off again', () => {
  const { ipcMain, listeners } = wire();
  registerCalls(ipcMain, handlers, () => undefined)();
  expect(listeners.size).toBe(0);
});

it('hands the page the payload of an event alone, until the page has enough', () => {
  const { page, events } = wire();
  const heard: unknown[] = [];
  const end = page(ownFrame).on('menu.command', (...all: unknown[]) => heard.push(all));
  events.emit('menu.command', { sender: 'secret' }, { command: 'file.open' });
  end();
  events.emit('menu.command', {}, { command: 'file.save' });
  expect(heard).toEqual([[{ command: 'file.open' }]]);
});

it('lets a page listen to no event that the contract lacks', () => {
  const { page, events } = wire();
  page(ownFrame).on('anything' as 'menu.command', () => undefined);
  expect(events.eventNames()).toEqual([]);
});
