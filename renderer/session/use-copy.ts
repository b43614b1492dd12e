import { useState } from 'react';
import { useText } from '../text/text';
import { useSession } from './session';
import { writeClipboard } from './system-clipboard';

/** Puts a text on the clipboard, or says that it cannot be; `isCopied` once it is there. */
export function useCopy(): { readonly isCopied: boolean; copy(text: string): Promise<void> } {
  const { notify } = useSession();
  const { clipboard } = useText().app;
  const [isCopied, setCopied] = useState(false);
  return {
    isCopied,
    async copy(text) {
      const isWritten = await writeClipboard(text);
      setCopied(isWritten);
      if (!isWritten) notify({ message: clipboard.refused, tone: 'danger' });
    },
  };
}
