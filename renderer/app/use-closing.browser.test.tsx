import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { renderHook } from '@testing-library/react';
import { newAttribute } from '#shared/attribute/attribute';
import { changeOf } from '#shared/change/diff-definition';
import { stage, type Stage } from '../../test/support/fake-session';
import { scriptedMain } from '../../test/support/scripted-main';
import { useLeaveGuard } from '../session/use-leave-guard';
import { useClosing } from './use-closing';

const basket = newAttribute({ code: 'ba', name: 'basket', label: 'Basket' }, '2026-11-20T09:30:00.000Z', 'Ada');
const renamed = changeOf(basket, { ...basket, label: 'Cart' })!;

let shown: Stage | null = null;
afterEach(async () => {
  await shown?.end();
  shown = null;
});

/** A main process that notes, in order, what the page says of its closing. */
function closingMain() {
  const heard: string[] = [];
  const say =
    (words: (input: never) => string) =>
    (input: unknown): never => {
      heard.push(words(input as never));
      return { ok: true, value: {} } as never;
    };
  const { main, send } = scriptedMain({
    answers: {
      'app.guardClosing': say(({ isGuarded }: { isGuarded: boolean }) => (isGuarded ? 'guarded' : 'free')),
      'app.answerClosing': say(({ answer }: { answer: string }) => answer),
    },
  });
  return { main, heard, close: () => send('app.closing', {}) };
}

function Unsaved(props: { readonly on: (what: string) => void }) {
  useLeaveGuard({
    isUnsaved: () => true,
    save: async () => true,
    discard: () => props.on('discarded'),
  });
  return null;
}

describe('closing the window', () => {
  it('waits until the store has what is shown', async () => {
    const { main, heard, close } = closingMain();
    shown = await stage([basket], null, { mainProcess: main });
    await expect.poll(() => heard).toEqual(['guarded']);
    shown.workspace.onApplied(() => heard.push('stored'));
    void shown.workspace.apply('edit', 'ba', [renamed]);
    close();
    await expect.poll(() => heard).toEqual(['guarded', 'wait', 'stored', 'close']);
  });

  it('asks what becomes of what is unsaved, and stays where the person does', async () => {
    const { main, heard, close } = closingMain();
    shown = await stage([basket], <Unsaved on={(what) => heard.push(what)} />, { mainProcess: main });
    await expect.poll(() => heard).toEqual(['guarded']);
    close();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(heard).toEqual(['guarded', 'wait']);
    close();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => heard).toEqual(['guarded', 'wait', 'wait', 'discarded', 'close']);
  });

  it('stays where the store refuses the last change, so that its message is read', async () => {
    const { main, heard, close } = closingMain();
    const answers = [false, true];
    const workspace = { settled: async () => answers.shift() ?? true };
    const hook = renderHook(() => useClosing(main, workspace, (then) => then()));
    close();
    await expect.poll(() => answers).toEqual([true]);
    close();
    await expect.poll(() => heard).toEqual(['guarded', 'wait', 'wait', 'close']);
    hook.unmount();
    expect(heard.at(-1)).toBe('free');
  });
});
