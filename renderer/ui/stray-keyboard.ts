import { useEffect, useRef, type RefObject } from 'react';

/** Whether nobody has the keyboard, as after the element that had it went away. */
export function isKeyboardStray(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** Gives the keyboard to the title of the screen in sight, if nobody has it. */
export function giveStrayKeyboardToTitle(): void {
  if (!isKeyboardStray()) return;
  const titles = [...document.querySelectorAll<HTMLElement>('h1')];
  titles.find((title) => title.checkVisibility())?.focus({ preventScroll: true });
}

/**
 * An element that takes the keyboard when nobody has it, at first and whenever `when` changes: what a press makes go away,
 * such as the button that was pressed, would else leave the keyboard, and whoever listens, at the top of the window. It
 * needs a `tabIndex`.
 */
export function useTakesStrayKeyboard<Taker extends HTMLElement>(when: unknown = null): RefObject<Taker | null> {
  const taker = useRef<Taker>(null);
  useEffect(() => {
    if (isKeyboardStray()) taker.current?.focus({ preventScroll: true });
    // What it depends on is when the element with the keyboard may have gone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [when]);
  return taker;
}
