/** What an element within the grid tells when it is pointed at; null where it has nothing to tell. */
export interface Hint {
  readonly element: Element;
  readonly text: string | null;
}

/**
 * Gives an element its tool tip when the pointer or the keyboard's focus reaches it. AG Grid's own tool tips would cost
 * some objects and listeners with every cell that comes into view. Answers what ends it.
 */
export function attachHints(root: HTMLElement, hintOf: (target: Element) => Hint | null): () => void {
  const ending = new AbortController();
  const listening = { signal: ending.signal, passive: true };
  function reached({ target }: Event): void {
    const hint = target instanceof Element ? hintOf(target) : null;
    if (!hint || hint.element.getAttribute('title') === hint.text) return;
    if (hint.text === null || hint.text === '') hint.element.removeAttribute('title');
    else hint.element.setAttribute('title', hint.text);
  }
  root.addEventListener('pointerover', reached, listening);
  root.addEventListener('focusin', reached, listening);
  return () => ending.abort();
}

/** The hint of the column header around the target: what the column is about. */
export function headerHint(
  target: Element,
  columns: readonly { readonly id: string; readonly help: string }[],
): Hint | null {
  const element = target.closest('.ag-header-cell');
  const column = element && columns.find(({ id }) => id === element.getAttribute('col-id'));
  return column ? { element, text: column.help } : null;
}
