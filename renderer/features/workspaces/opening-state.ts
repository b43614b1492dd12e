import type { Fault } from '#shared/base/fault';

/** How far something is, in bytes. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/** Where the opening of a workspace file stands. */
export type OpeningState =
  | { readonly step: 'closed' }
  /** The system's own dialog is open. */
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly fileName: string; readonly share: Share | null }
  /** It is under a passphrase; `isWrong` where one was tried. */
  | { readonly step: 'locked'; readonly fileName: string; readonly isWrong: boolean }
  | { readonly step: 'failed'; readonly fileName: string; readonly fault: Fault };

/** What a refusal leads to: another passphrase, the end, or its words. */
export function afterRefusal(fileName: string, fault: Fault): OpeningState {
  const { code } = fault;
  if (code === 'cancelled') return { step: 'closed' };
  if (code === 'workspace-locked' || code === 'workspace-passphrase') {
    return { step: 'locked', fileName, isWrong: code === 'workspace-passphrase' };
  }
  return { step: 'failed', fileName, fault: { ...fault, file: fileName } };
}
