/** Whether the digits pass the Luhn test of cards, IMEIs and SIM cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    if (digit < 0 || digit > 9) return false;
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 1 && sum % 10 === 0 && /[1-9]/.test(digits);
}

// ISO 13616 registry: the length of an IBAN by country.
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
  FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
  LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
  RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
);

/** Whether the text is an IBAN of a known country, of its length, with its remainder of 1 modulo 97. */
export function isIban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  if (compact.length !== ibanLengths[compact.slice(0, 2)]) return false;
  let remainder = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const code = sign.charCodeAt(0);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && (code < 65 || code > 90)) return false;
    remainder = (isDigit ? remainder * 10 + code - 48 : remainder * 100 + code - 55) % 97;
  }
  return remainder === 1;
}

/** Whether the digits are a number of a card scheme: its prefix, its length, and the Luhn test. */
export function isPaymentCard(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  return cardSchemes.some((scheme) => scheme.test(digits)) && passesLuhn(digits);
}

const cardSchemes: readonly RegExp[] = [
  // Visa; the thirteen digits of long ago are article numbers today.
  /^4\d{15}(\d{3})?$/,
  /^(5[1-5]\d{14}|2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^3(0[0-5]|[689]\d)\d{11}$/, // Diners Club
  /^(6011|65\d\d|64[4-9]\d)\d{12}(\d{3})?$/, // Discover
  /^35(2[89]|[3-8]\d)\d{12}$/, // JCB
  /^62\d{14,17}$/, // UnionPay
  /^(5018|5020|5038|5[6-8]\d\d|6304|6759|676[1-3])\d{8,15}$/, // Maestro
  /^(9792|65\d\d)\d{12}$/, // Troy
  /^220[0-4]\d{12,15}$/, // Mir
];

/** Whether the 8, 12, 13 or 14 digits are a GTIN, as UPC, EAN and ISBN-13 are: weights of 1 and 3, from the last digit on. */
export function isGtin(digits: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return false;
  const last = digits.length - 1;
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * ((last - at) % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

/** Whether the ten signs are an ISBN-10. */
export function isIsbn10(text: string): boolean {
  if (!/^\d{9}[\dXx]$/.test(text)) return false;
  return (
    Array.from(text.toUpperCase()).reduce((sum, sign, at) => sum + (sign === 'X' ? 10 : Number(sign)) * (10 - at), 0) %
      11 ===
    0
  );
}

/** Whether the check digit of a vehicle identification number is right (ISO 3779 as used in North America and China). */
export function passesVinCheck(vin: string): boolean {
  const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = Array.from(vin.toUpperCase()).reduce(
    (total, sign, at) => total + (values.indexOf(sign) % 10) * (weights[at] ?? 0),
    0,
  );
  return vin.length === 17 && '0123456789X'[sum % 11] === vin.charAt(8).toUpperCase();
}

/** Whether the eleven digits are a Turkish identity number (TCKN): its tenth and eleventh digits check the others. */
export function isTurkishId(digits: string): boolean {
  if (digits.length !== 11) return false;
  let [odd, even] = [0, 0];
  for (let at = 0; at < 9; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at === 0 && digit === 0)) return false;
    if (at % 2 === 0) odd += digit;
    else even += digit;
  }
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return digits.charCodeAt(9) - 48 === tenth && digits.charCodeAt(10) - 48 === (odd + even + tenth) % 10;
}
