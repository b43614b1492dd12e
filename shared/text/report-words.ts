/** Words of written reports. */
export interface ReportWords {
  readonly checkTitle: (file: string) => string;
  readonly comparisonTitle: (older: string, newer: string) => string;
  readonly at: (when: string, by: string) => string;
  readonly severities: { readonly error: string; readonly warning: string; readonly info: string };
  readonly severity: string;
  readonly rule: string;
  readonly clean: string;
  readonly file: string;
  readonly column: string;
  readonly attribute: string;
  readonly finding: string;
  readonly remedy: string;
  readonly rows: string;
  readonly share: string;
  readonly examples: string;
  readonly columns: string;
  readonly filled: string;
  readonly distinct: string;
  readonly findings: string;
  readonly wholeFile: string;
  readonly notMapped: string;
  readonly meant: (text: string) => string;
  readonly times: (count: number) => string;
  readonly older: string;
  readonly newer: string;
  readonly kinds: { readonly changed: string; readonly added: string; readonly removed: string };
  readonly same: string;
  readonly changedCells: string;
  readonly remarks: string;
  readonly newColumns: string;
  readonly missingColumns: string;
  readonly type: string;
  readonly rowsOf: string;
  readonly firstRows: (shown: number, all: number) => string;
  readonly kind: string;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly typed: string;
  readonly exact: string;
  readonly nothing: string;
  readonly hidden: string;
  readonly madeBy: string;
}

/** By language. */
export const reportWords: Readonly<Record<'en' | 'tr', ReportWords>> = {
  en: {
    checkTitle: (file) => `Check of ${file}`,
    comparisonTitle: (older, newer) => `${older} and ${newer} compared`,
    at: (when, by) => (by === '' ? `Checked ${when}` : `Checked ${when} by ${by}`),
    severities: { error: 'Errors', warning: 'Warnings', info: 'Hints' },
    severity: 'Severity',
    rule: 'Rule',
    clean: 'Nothing was found.',
    file: 'File',
    column: 'Column',
    attribute: 'Attribute',
    finding: 'Finding',
    remedy: 'What to do',
    rows: 'Rows',
    share: 'Share',
    examples: 'Values',
    columns: 'Columns',
    filled: 'Filled',
    distinct: 'Different values',
    findings: 'Findings',
    wholeFile: 'Whole file',
    notMapped: 'not mapped',
    meant: (text) => `probably ${text}`,
    times: (count) => `${count.toLocaleString('en')} ×`,
    older: 'Before',
    newer: 'After',
    kinds: { changed: 'Changed', added: 'Added', removed: 'Removed' },
    same: 'Same',
    changedCells: 'Changed cells',
    remarks: 'Remarks',
    newColumns: 'New columns',
    missingColumns: 'Missing columns',
    type: 'Type',
    rowsOf: 'Changed rows',
    firstRows: (shown, all) =>
      shown === all
        ? `${all.toLocaleString('en')} rows.`
        : `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} rows.`,
    kind: 'Kind',
    id: 'Id',
    before: 'Before',
    after: 'After',
    typed: 'Values count as the same where they mean the same, such as 1.0 and 1.',
    exact: 'Values count as the same where every letter is the same.',
    nothing: 'Nothing differs.',
    hidden: 'Personal values are masked.',
    madeBy: 'Made by Attribute Curator.',
  },
  tr: {
    checkTitle: (file) => `${file} denetimi`,
    comparisonTitle: (older, newer) => `${older} ile ${newer} karşılaştırması`,
    at: (when, by) => (by === '' ? `Denetim: ${when}` : `Denetim: ${when}, ${by}`),
    severities: { error: 'Hatalar', warning: 'Uyarılar', info: 'İpuçları' },
    severity: 'Önem',
    rule: 'Kural',
    clean: 'Hiçbir bulgu yok.',
    file: 'Dosya',
    column: 'Sütun',
    attribute: 'Öznitelik',
    finding: 'Bulgu',
    remedy: 'Ne yapmalı',
    rows: 'Satır',
    share: 'Oran',
    examples: 'Değerler',
    columns: 'Sütunlar',
    filled: 'Dolu',
    distinct: 'Farklı değer',
    findings: 'Bulgu',
    wholeFile: 'Tüm dosya',
    notMapped: 'eşlenmedi',
    meant: (text) => `büyük olasılıkla ${text}`,
    times: (count) => `${count.toLocaleString('tr')} ×`,
    older: 'Önce',
    newer: 'Sonra',
    kinds: { changed: 'Değişen', added: 'Eklenen', removed: 'Çıkan' },
    same: 'Aynı',
    changedCells: 'Değişen hücre',
    remarks: 'Notlar',
    newColumns: 'Yeni sütunlar',
    missingColumns: 'Eksik sütunlar',
    type: 'Tür',
    rowsOf: 'Değişen satırlar',
    firstRows: (shown, all) =>
      shown === all
        ? `${all.toLocaleString('tr')} satır.`
        : `${all.toLocaleString('tr')} satırın ilk ${shown.toLocaleString('tr')} tanesi.`,
    kind: 'Tür',
    id: 'Kimlik',
    before: 'Önce',
    after: 'Sonra',
    typed: '1.0 ile 1 gibi aynı anlama gelen değerler aynı sayılır.',
    exact: 'Yalnızca her harfi aynı olan değerler aynı sayılır.',
    nothing: 'Hiçbir fark yok.',
    hidden: 'Kişisel değerler örtülüdür.',
    madeBy: 'Attribute Curator ile hazırlandı.',
  },
};

/** A share from 0 to 1 as people read it; what is neither none nor all is never shown as that. */
export function shareText(part: number, whole: number, language: 'en' | 'tr'): string {
  if (whole === 0) return '';
  const share = part / whole;
  const digits = share > 0.99 && share < 1 ? 2 : share < 0.01 && share > 0 ? 2 : share < 0.1 ? 1 : 0;
  const least = 10 ** -(digits + 2);
  const text = (value: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(value);
  if (share > 0 && share < least) return `< ${text(least)}`;
  return share < 1 && share > 1 - least ? `> ${text(1 - least)}` : text(share);
}
