import type { Fault } from '#shared/base/fault';
import { describeFault } from '#shared/text/faults';

/** 0 clean, 1 findings or differences, 2 cannot be read or done. */
export type ExitCode = 0 | 1 | 2;

/** Where a command says what it has to say, line by line. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** What may be said behind a command's name. */
export interface CommandOptions {
  readonly json?: boolean | undefined;
  readonly columns?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly bom?: boolean | undefined;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  readonly partial?: boolean | undefined;
  readonly values?: string | undefined;
  readonly to?: string | undefined;
  readonly 'out-dir'?: string | undefined;
  readonly definitions?: string | undefined;
  readonly id?: string | undefined;
  readonly csv?: string | undefined;
  readonly html?: string | undefined;
  readonly reveal?: boolean | undefined;
  readonly exact?: boolean | undefined;
  readonly language?: string | undefined;
  readonly output?: string | undefined;
}

/** One command: what it is called, how it is used, and the code that does it, loaded only then. */
export interface Command {
  readonly what: string;
  /** Empty where `what` says it all. */
  readonly name: string;
  readonly files: string;
  readonly summary: string;
  /** How many files it takes, at least and at most. */
  readonly least: number;
  readonly most: number;
  load(): Promise<(files: readonly string[], options: CommandOptions, output: Output) => Promise<ExitCode>>;
}

/** The words that a command is called by. */
export function wordsOf({ what, name }: Pick<Command, 'what' | 'name'>): readonly string[] {
  return name === '' ? [what] : [what, name];
}

/** Says why it cannot be done, for people or for programs. */
export function refuse(fault: Fault, { json }: CommandOptions, { out, err }: Output): ExitCode {
  const message = describeFault(fault, 'en');
  if (json) out(JSON.stringify({ ok: false, error: { ...fault, message } }, null, 2));
  else err(message);
  return 2;
}
