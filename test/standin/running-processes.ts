import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the running processes whose command line names `folder` (Linux only). */
export function processesNaming(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => commandLineOf(id).includes(folder));
}

function commandLineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended between the two looks
  }
}
