import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { askBeforeLosing } from './unsaved';

function windowClosedWith(answer: boolean): boolean {
  const contents = new EventEmitter();
  askBeforeLosing(contents as never, () => answer);
  let isOverruled = false;
  contents.emit('will-prevent-unload', { preventDefault: () => (isOverruled = true) });
  return isOverruled;
}

test('the window goes with something unsaved only when the person says so', () => {
  expect(windowClosedWith(true)).toBe(true);
  expect(windowClosedWith(false)).toBe(false);
});
