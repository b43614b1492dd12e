import { writeFileSync } from 'node:fs';
import { seeded } from './seeded';

const header = [
  'Code',
  'Attribute',
  'Description',
  'Is Personal Info',
  'Calculate Analytics',
  'Unit',
  'Calculated',
  'Name',
  'Data Type',
];
const subjects = [
  'Sadakat', 'Sepet', 'Sipariş', 'Müşteri', 'Kampanya', 'Bülten', 'İade', 'Ödeme', 'Kargo', 'Mağaza',
  'Loyalty', 'Basket', 'Order', 'Customer', 'Campaign', 'Newsletter', 'Return', 'Payment', 'Delivery', 'Store',
]; // prettier-ignore
const measures = [
  ['Tutarı', 'DOUBLE', 'TRY'], ['Sayısı', 'INT', ''], ['Oranı', 'DOUBLE', '%'], ['Ağırlığı', 'DOUBLE', 'kg'],
  ['Tarihi', 'DATE', ''], ['Şehri', 'STRING', ''], ['Kanalı', 'STRING', ''], ['Onayı', 'BOOLEAN', ''],
  ['Amount', 'DOUBLE', 'EUR'], ['Count', 'LONG', ''], ['Duration', 'DOUBLE', 'min'], ['Distance', 'DOUBLE', 'km'],
] as const; // prettier-ignore
const periods = ['günlük', 'haftalık', 'aylık', 'yıllık', 'daily', 'weekly', 'monthly', 'lifetime'];
const ends = ['with every purchase', 'on each visit', 'her gece', 'ayda bir', 'after a survey', 'satın almadan sonra'];

/** A generated definition by the header of each column. */
export type GeneratedRow = readonly string[];

/**
 * So many definitions as a file would have them, the same ones at each call: personal information, units, Turkish and
 * English words, and about one in seven with something to mend.
 */
export function generateRows(count: number): readonly GeneratedRow[] {
  const random = seeded(20_240_607);
  const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    // A step that shares no factor with the number of codes spreads the digits over the list.
    const number = String((index * 7919 + 13) % 100_000).padStart(5, '0');
    const subject = one(subjects);
    const [measure, dataType, unit] = one(measures);
    const period = one(periods);
    const hasFinding = random() < 1 / 7;
    const description = `${subject} ${measure.toLowerCase()}, ${period}, ${one(ends)} (no. ${number})`;
    return [
      `c${number}`,
      `${subject} ${measure} ${number}`,
      hasFinding && random() < 0.5 ? '' : description,
      hasFinding ? '' : random() < 0.3 ? 'Yes' : 'No',
      random() < 0.5 ? 'Yes' : 'No',
      hasFinding && unit !== '' ? `${unit}s` : unit,
      random() < 0.1 ? 'Yes' : 'No',
      `attribute${number}`,
      dataType,
    ];
  });
}

/** The rows with another description in every tenth, so that a preview has something to show. */
export function withChanges(rows: readonly GeneratedRow[]): readonly GeneratedRow[] {
  return rows.map((row, index) => (index % 10 === 0 ? row.with(2, `${row[2]} Yenilendi.`) : row));
}

/** Writes the rows as a CSV file with the dashboard's header. */
export function writeCsv(file: string, rows: readonly GeneratedRow[]): void {
  const lines = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','));
  writeFileSync(file, `${lines.join('\n')}\n`);
}
