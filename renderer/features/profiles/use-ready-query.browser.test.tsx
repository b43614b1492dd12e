import { useEffect } from 'react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useReadyQuery } from './use-ready-query';

afterEach(cleanup);

interface Ending {
  end(): void;
}

/** Workers that do nothing but tell whether they live. */
function workers() {
  const living: number[] = [];
  let last = 0;
  const open = (): Ending => {
    last += 1;
    const mine = last;
    living.push(mine);
    return { end: () => void living.splice(living.indexOf(mine), 1) };
  };
  return { living, open };
}

function Screen(props: { readonly open: () => Ending; readonly isComing: boolean; readonly isShown: boolean }) {
  const take = useReadyQuery(props.open, props.isComing);
  return props.isShown ? <Shown take={take} /> : null;
}

function Shown({ take }: { readonly take: () => Ending }) {
  useEffect(() => {
    const query = take();
    return () => query.end();
  }, [take]);
  return null;
}

test('a worker is there before its file is, and goes to the screen that comes as the waiting ends', () => {
  const { living, open } = workers();
  const { rerender } = render(<Screen open={open} isComing={false} isShown={false} />);
  expect(living).toEqual([]);
  rerender(<Screen open={open} isComing isShown={false} />);
  expect(living).toEqual([1]);
  rerender(<Screen open={open} isComing={false} isShown />);
  expect(living).toEqual([1]);
  rerender(<Screen open={open} isComing={false} isShown={false} />);
  expect(living).toEqual([]);
});

test('a worker that nobody took ends with the waiting, or with the screen', () => {
  const { living, open } = workers();
  const { rerender, unmount } = render(<Screen open={open} isComing isShown={false} />);
  rerender(<Screen open={open} isComing={false} isShown={false} />);
  expect(living).toEqual([]);
  rerender(<Screen open={open} isComing isShown={false} />);
  expect(living).toEqual([2]);
  unmount();
  expect(living).toEqual([]);
});

test('a screen that comes unexpected has a worker of its own', () => {
  const { living, open } = workers();
  render(<Screen open={open} isComing={false} isShown />);
  expect(living).toEqual([1]);
});
