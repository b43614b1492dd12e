import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { readFault } from '../disk/disk-fault';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import type { Verified, Verifier } from './verifier';
import { verifyEvidencePack } from './verify-evidence-pack';
import { verifyPushReceipt } from './verify-push-receipt';

/** Every kind of file that can be verified, asked in this order. */
const verifiers: readonly Verifier[] = [verifyPushReceipt, verifyEvidencePack];

/** Verifies files on their own, without network. Exit code 1 where one was altered. */
export async function verifyFiles(
  files: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const verified: (Verified & { readonly file: string })[] = [];
  for (const file of files) {
    const found = await verifyFile(file);
    if (!found.ok) return refuse(found.error, options, output);
    verified.push({ file, ...found.value });
  }
  if (options.json) output.out(JSON.stringify({ ok: true, files: verified }, null, 2));
  else for (const { file, lines } of verified) output.out([file, ...lines.map((line) => `  ${line}`)].join('\n'));
  return verified.every(({ sound }) => sound) ? 0 : 1;
}

async function verifyFile(file: string): Promise<Result<Verified, Fault>> {
  const name = path.basename(file);
  try {
    const bytes = await readFile(file);
    for (const verify of verifiers) {
      const found = verify(bytes, name);
      if (found) return found.ok ? ok(found.value) : found;
    }
    return fail(fault('proof-foreign', { file: name }));
  } catch (error) {
    return fail(readFault(error, name));
  }
}
