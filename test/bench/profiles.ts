import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from './seeded';

const firstNames = [
  'Ayşe', 'Mehmet', 'Zeynep', 'Çağla', 'İbrahim', 'Elif', 'Umut', 'Gökçe', 'Anna', 'José', 'Zoë', 'Łukasz',
  'Jürgen', 'Sørine', 'Miloš', 'Yui', 'Omar', 'Nadia', 'Peter', 'Olga',
]; // prettier-ignore
const lastNames = [
  'Yılmaz', 'Öztürk', 'Şahin', 'Çelik', 'Müller', 'García', 'Kowalczyk', 'Nguyễn', "O'Neill", 'van der Berg',
  'Dvořák', 'Andersen', 'Rossi', 'Popescu', 'Haddad', 'Smith',
]; // prettier-ignore
const branches = [
  'İstanbul', 'Ankara', 'İzmir', 'Bursa', 'Antalya', 'Konya', 'Adana', 'Şanlıurfa', 'Gaziantep', 'Kocaeli', 'Mersin',
  'Diyarbakır', 'Hatay', 'Manisa', 'Kayseri', 'Samsun', 'Balıkesir', 'Tekirdağ', 'Van', 'Eskişehir', 'Trabzon',
  'Malatya', 'Erzurum', 'Sivas', 'Tokat', 'Çorum', 'Muğla', 'Aydın', 'Denizli', 'Sakarya', 'Rize', 'Ordu',
]; // prettier-ignore
const tiers = ['Gold', 'Silver', 'Bronze', 'Platinum', 'New', 'Dormant'];
const domains = ['example.com', 'mail.example.org', 'ornek.com.tr'];
const channels = ['web', 'mobile', 'store', 'call centre', 'partner'];
const languages = ['tr', 'en', 'de', 'fr', 'es', 'ar'];
const products = [
  'Coffee maker, 1.5 l', 'Headphones, wireless', 'Running shoes, 42', 'Desk lamp', 'Kettle', 'Backpack, 20 l',
  'Tablet 10"', 'Yoga mat', 'Fırın, ankastre', 'Kitap: "Kürk Mantolu Madonna"',
]; // prettier-ignore
const remarks = [
  'called back, wants an offer', 'kargo gecikti', '“très satisfaite”', 'VIP ⭐', 'prefers e-mail; no calls',
  'مرحبا', '', '', '', '', 'returned one of two items, refund sent', '👩‍👧 family plan',
]; // prettier-ignore

/** The columns of the file; those that the bench looks at come first, where they are in sight. */
export const profileColumns = [
  'customerId', 'tier', 'branch', 'lastSeen', 'lifetimeValue', 'email', 'firstName', 'lastName', 'phone', 'birthDate',
  'registeredAt', 'postcode', 'channel', 'language', 'newsletter', 'orders', 'discount', 'favourite', 'address',
  'remark',
] as const; // prettier-ignore

const day = 86_400_000;
const rowsAtOnce = 10_000;

/** Writes so many profiles as a CSV file after RFC 4180, about 190 bytes a row. */
export function writeProfiles(file: string, count: number): void {
  const target = openSync(file, 'w');
  try {
    let text = csvLine(profileColumns);
    let rows = 0;
    for (const cells of generateProfiles(count)) {
      text += csvLine(cells);
      rows += 1;
      if (rows % rowsAtOnce !== 0) continue;
      writeSync(target, text);
      text = '';
    }
    writeSync(target, text);
  } finally {
    closeSync(target);
  }
}

/**
 * So many profiles by the order of `profileColumns`, the same ones at each call: ids, e-mails, phones with leading zeros
 * and plus signs, dates, decimals, texts of few and of many values, commas and quotes, and letters of several scripts.
 */
export function* generateProfiles(count: number): Generator<readonly string[]> {
  const random = seeded(19_700_101);
  for (let row = 0; row < count; row += 1) yield profile(row, random);
}

function profile(row: number, random: () => number): readonly string[] {
  const below = (end: number): number => Math.floor(random() * end);
  const one = (of: readonly string[]): string => of[below(of.length)] ?? '';
  const number = String(row * 7 + below(7)).padStart(9, '0');
  const phone = String(below(1e9)).padStart(9, '0');
  const registered = Date.UTC(2012, 0, 1) + below(5000) * day + below(day);
  return [
    `C${number}`,
    one(tiers),
    one(branches),
    isoDay(registered + below(2000) * day),
    `${below(25_000)}.${String(below(100)).padStart(2, '0')}`,
    random() < 0.9 ? `person${number}@${one(domains)}` : '',
    one(firstNames),
    one(lastNames),
    random() < 0.5 ? `+905${phone}` : `05${phone}`,
    isoDay(Date.UTC(1940, 0, 1) + below(24_000) * day),
    new Date(registered).toISOString(),
    String(1000 + below(80_000)).padStart(5, '0'),
    one(channels),
    one(languages),
    random() < 0.4 ? 'true' : 'false',
    String(below(200)),
    random() < 0.7 ? '' : `0.${below(90) + 10}`,
    one(products),
    `No: ${below(400)}/${below(30)}, ${one(branches)}`,
    one(remarks),
  ];
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function csvLine(cells: readonly string[]): string {
  const texts = cells.map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return `${texts.join(',')}\n`;
}
