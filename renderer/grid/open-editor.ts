/** Every open editor of a cell carries this class, so that it can be found without asking each grid. */
export const editorClass = 'curator-editor';

/** Whether a cell is being edited in any grid of the window: what is typed there stands nowhere else yet. */
export function isCellEdited(): boolean {
  return document.querySelector(`.${editorClass}`) !== null;
}

/** Ends the editing of a cell as leaving the cell does: what is typed is taken, or refused aloud where it cannot be read. */
export function leaveCell(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest(`.${editorClass}`)) activeElement.blur();
}
