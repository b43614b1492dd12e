import type { Fault } from '../base/fault';
import type { CountedIn, FaultWords } from './fault-words';
import { english } from './fault-words-en';
import { turkish } from './fault-words-tr';

const languages: Readonly<Record<'en' | 'tr', FaultWords>> = { en: english, tr: turkish };

/** A fault as one sentence: which file, where in it, what is wrong, and what to do. */
export function describeFault(fault: Fault, language: 'en' | 'tr'): string {
  const words = languages[language];
  const file = fault.file ?? words.thisFile;
  const at = words.place(fault);
  return words.sentences[fault.code]({
    fault,
    file,
    at,
    where: at === '' ? file : `${file}, ${at}`,
    found: amount(fault.found ?? '?', fault.reason, words),
    limit: amount(fault.limit ?? '?', fault.reason, words),
    why: fault.reason === undefined ? '' : ` (${fault.reason})`,
  });
}

/** A number as people read it, with what it counts; a text that is no number stays as it is. */
function amount(text: string, reason: string | undefined, words: FaultWords): string {
  if (!/^\d+$/.test(text)) return text;
  const number = Number(text);
  if (reason === 'bytes') return bytesText(number, words.locale);
  const unit = isCounted(reason) ? words.reasons[reason] : '';
  return number.toLocaleString(words.locale) + unit;
}

const mebibyte = 1024 * 1024;

function bytesText(bytes: number, locale: string): string {
  if (bytes < mebibyte) return `${bytes.toLocaleString(locale)} B`;
  const digits = { maximumFractionDigits: 1 };
  return `${(bytes / mebibyte).toLocaleString(locale, digits)} MB`;
}

function isCounted(reason: string | undefined): reason is CountedIn {
  return reason !== undefined && Object.hasOwn(english.reasons, reason);
}
