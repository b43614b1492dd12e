/**
 * The few globals that every host of ours (Node, Electron, Chromium, workers) offers and that pure code may use.
 * Neither the Node nor the DOM library is visible here, so anything else does not compile.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(input: string, into: Uint8Array): { readonly read: number; readonly written: number };
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
