/**
 * Looks at a value by its UTF-8, nothing around it: true or false where that is sure, null where the text must be asked. They
 * are for what most values of a column of the kind are like, so that no text is made of a million of them.
 */
export type ByteLook = (bytes: Uint8Array, start: number, end: number) => boolean | null;

const zero = 48;
const nine = 57;
const plus = 43;
const minus = 45;
const dot = 46;
const comma = 44;
const slash = 47;
const colon = 58;
const atSign = 64;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 32;
  return lower >= 97 && lower <= 122;
}

/** The place of the first byte from here on that is no digit. */
function afterDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at += 1;
  return at;
}

/** Digits with a sign before them or not, and with up to three behind a dot or comma. */
export const lookNumber: ByteLook = (bytes, start, end) => {
  const first = bytes[start] === plus || bytes[start] === minus ? start + 1 : start;
  const whole = afterDigits(bytes, first, end);
  if (whole === first) return null;
  if (whole === end) return true;
  if (bytes[whole] !== dot && bytes[whole] !== comma) return null;
  const rest = end - whole - 1;
  return rest >= 1 && rest <= 3 && afterDigits(bytes, whole + 1, end) === end ? true : null;
};

/** Five digits. */
export const lookFiveDigits: ByteLook = (bytes, start, end) =>
  end - start === 5 && afterDigits(bytes, start, end) === end ? true : null;

/** "1987-11-30", with no more than 31 days. */
export const lookDay: ByteLook = (bytes, start, end) => {
  if (end - start !== 10 || !isDay(bytes, start)) return null;
  const days = ((bytes[start + 8] ?? 0) - zero) * 10 + (bytes[start + 9] ?? 0) - zero;
  return days <= 31 ? true : null;
};

/** Whether a day begins here, dashes, dots or slashes between its parts. */
function isDay(bytes: Uint8Array, start: number): boolean {
  return (
    afterDigits(bytes, start, start + 4) === start + 4 &&
    isBetweenParts(bytes[start + 4]) &&
    afterDigits(bytes, start + 5, start + 7) === start + 7 &&
    isBetweenParts(bytes[start + 7]) &&
    afterDigits(bytes, start + 8, start + 10) === start + 10
  );
}

function isBetweenParts(byte: number | undefined): boolean {
  return byte === minus || byte === dot || byte === slash;
}

/** "2024-05-06T10:11", whatever follows, and no midnight. */
export const lookInstant: ByteLook = (bytes, start, end) => {
  if (end - start < 16 || !isDay(bytes, start) || bytes[start + 4] !== minus || bytes[start + 7] !== minus) return null;
  const between = bytes[start + 10];
  const hour = start + 11;
  if ((between !== 84 && between !== 32) || afterDigits(bytes, hour, hour + 2) !== hour + 2) return null;
  if (bytes[hour + 2] !== colon || afterDigits(bytes, hour + 3, hour + 5) !== hour + 5) return null;
  const isWholeHour = bytes[hour + 3] === zero && bytes[hour + 4] === zero;
  return isWholeHour && bytes[hour] === zero && bytes[hour + 1] === zero ? null : true;
};

const mostInEmail = 254;
const mostBeforeAt = 64;

/** Letters, digits and some signs before an "@", names of letters and digits after it, the last of letters alone. */
export const lookEmail: ByteLook = (bytes, start, end) => {
  let at = start;
  while (at < end && isInLocalPart(bytes[at] ?? 0)) at += 1;
  if (at === start || at - start > mostBeforeAt || bytes[at] !== atSign || end - start > mostInEmail) return null;
  let label = at + 1;
  let hasDigit = false;
  let labels = 1;
  for (at = label; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === dot) {
      if (at === label) return null;
      label = at + 1;
      labels += 1;
      hasDigit = false;
    } else if (isDigit(byte)) hasDigit = true;
    else if (!isLetter(byte)) return null;
  }
  const last = end - label;
  return labels > 1 && last >= 2 && last <= 24 && !hasDigit ? true : null;
};

function isInLocalPart(byte: number): boolean {
  return isLetter(byte) || isDigit(byte) || byte === dot || byte === minus || byte === plus || byte === 95;
}

/** How many digits a value has that is nothing but digits, with a plus before them or not; 0 for any other. */
export function countPlainDigits(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] === plus ? start + 1 : start;
  return afterDigits(bytes, first, end) === end ? end - first : 0;
}

/** Whether a value that stands between these two surely has no blank around it: true where it hardly ever has one. */
export function isBare(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  const last = bytes[end - 1] ?? 0;
  return (
    (first < 128 ? isSign(first) : isNoBlankLead(first)) && (last < 128 ? isSign(last) : isAfterNoBlank(bytes, end))
  );
}

function isSign(byte: number): boolean {
  return byte > 32 && byte < 127;
}

/** Whether no blank begins with the byte: those beyond ASCII begin with C2, E1, E2, E3 or EF. */
function isNoBlankLead(byte: number): boolean {
  return (byte >= 0xc3 && byte <= 0xe0) || (byte >= 0xe4 && byte <= 0xee) || (byte >= 0xf0 && byte <= 0xf4);
}

/** Whether the character that ends here begins, one to three bytes before, with such a byte. */
function isAfterNoBlank(bytes: Uint8Array, end: number): boolean {
  for (let at = end - 2; at >= end - 4; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0) return isNoBlankLead(byte);
    if (byte < 128) return false;
  }
  return false;
}
