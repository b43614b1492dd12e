import type { KeyboardEvent } from 'react';

/** The keys of a form: Ctrl or Cmd with Enter or S saves, Escape closes. What a field inside took already is left to it. */
export function formKeys(form: { save(): void; close(): void }): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const isSave = (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's');
    if (isSave) form.save();
    else if (event.key === 'Escape') form.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
