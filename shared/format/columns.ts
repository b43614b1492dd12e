import type { EditableField } from '../attribute/attribute';
import { foldForSearch } from '../attribute/naming';

/** The fields that have a column of their own in a file. */
export type ColumnField = EditableField | 'retired';

interface Column {
  readonly field: ColumnField;
  /** The header we write. The first seven are the dashboard's columns, in its order and wording. */
  readonly header: string;
  readonly inDashboard: boolean;
  /** Other headers that mean the field, in English, Turkish and the platform's API; compared by `foldHeader`. */
  readonly synonyms: readonly string[];
}

function column(field: ColumnField, header: string, inDashboard: boolean, synonyms: string): Column {
  return { field, header, inDashboard, synonyms: synonyms.split(',').map((each) => each.trim()) };
}

/** Every column, in the order they are written. */
export const columns: readonly Column[] = [
  column('code', 'Code', true, 'kod, attribute code, öznitelik kodu, nitelik kodu, key, anahtar, id'),
  column(
    'label',
    'Attribute',
    true,
    'label, etiket, öznitelik, nitelik, display name, görünen ad, attribute label, profile attribute, profil özniteliği, title, başlık',
  ),
  column('description', 'Description', true, 'açıklama, tanım, desc, explanation, purpose text, comment'),
  column(
    'isPersonalInfo',
    'Is Personal Info',
    true,
    'personal info, private info, is private info, private information, personal, private, pii, is pii, kişisel, kişisel bilgi, kişisel bilgi mi, kişisel veri, kişisel veri mi, özel bilgi, sensitive, hassas',
  ),
  column(
    'calculateAnalytics',
    'Calculate Analytics',
    true,
    'analytics, analitik, analitik hesapla, analitik hesaplama, analitiği hesapla, in analytics, analize dahil',
  ),
  column('unit', 'Unit', true, 'birim, ölçü birimi, units, unit of measure, uom, measure'),
  column('calculated', 'Calculated', true, 'is calculated, hesaplanan, hesaplanmış, hesaplanan mı, computed, derived'),
  column(
    'name',
    'Name',
    false,
    'attribute name, profile attribute name, ad, adı, isim, öznitelik adı, nitelik adı, api name, identifier, field name, alan adı',
  ),
  column('dataType', 'Data Type', false, 'type, tip, tür, veri tipi, veri türü, value type, format'),
  column(
    'array',
    'Is Array',
    false,
    'array, dizi, dizi mi, list, liste, is list, liste mi, multiple, multi value, çoklu, çok değerli',
  ),
  column(
    'options',
    'Options',
    false,
    'seçenekler, allowed values, values, değerler, izin verilen değerler, enum, choices, picklist',
  ),
  column('expression', 'Expression', false, 'ifade, formula, formül, calculation, hesaplama, rule, kural'),
  column('order', 'Order', false, 'sıra, sıralama, position, display order, sort order, no, index'),
  column('mandatory', 'Mandatory', false, 'zorunlu, zorunlu mu, required, is required, is mandatory'),
  column(
    'dataCategories',
    'Data Categories',
    false,
    'data category, veri kategorisi, veri kategorileri, privacy category',
  ),
  column('purposes', 'Purposes', false, 'purpose, amaç, amaçlar, işleme amacı, işleme amaçları, processing purposes'),
  column(
    'consentAttribute',
    'Consent Attribute',
    false,
    'consent, rıza, izin, açık rıza, izin özniteliği, rıza özniteliği, consent field',
  ),
  column('retired', 'Retired', false, 'archived, arşivlendi, emekli, kullanım dışı, deprecated, inactive, pasif'),
];

/** Field names of our own JSON that say how the workspace keeps the row; a file does not set them. */
const bookkeeping = ['category', 'locked', 'revision', 'createdAt', 'updatedAt', 'updatedBy'];

/** A header without case, accents, spaces and punctuation, so that `isPrivateInfo` is `Is Private Info`. */
export function foldHeader(header: string): string {
  return foldForSearch(header).replace(/[^\p{L}\p{N}]/gu, '');
}

const fieldByHeader = new Map(
  columns.flatMap(({ field, header, synonyms }) =>
    [field, header, ...synonyms].map((each) => [foldHeader(each), field] as const),
  ),
);
const ignoredHeaders = new Set(bookkeeping.map(foldHeader));

/** The field that a header surely means; `ignore` for our own bookkeeping, null where it is none of ours. */
export function fieldOfHeader(header: string): ColumnField | 'ignore' | null {
  const folded = foldHeader(header);
  return fieldByHeader.get(folded) ?? (ignoredHeaders.has(folded) ? 'ignore' : null);
}

/**
 * The field that a longer header seems to speak of, remarks in brackets left aside: the one whose wording covers most of
 * it, and at least half; null where none does.
 */
export function guessField(header: string): ColumnField | null {
  const folded = foldHeader(header.replace(/\(.*?\)|\[.*?\]/g, ''));
  const exact = fieldByHeader.get(folded);
  if (exact) return exact;
  let best: { readonly field: ColumnField; readonly length: number } | null = null;
  for (const [wording, field] of fieldByHeader) {
    if (wording.length >= 4 && folded.includes(wording) && wording.length > (best?.length ?? 0)) {
      best = { field, length: wording.length };
    }
  }
  return best && best.length * 2 >= folded.length ? best.field : null;
}

const extraPrefix = 'Extra: ';

/** The header under which a kept foreign column is written: its own, marked where it would be read as something else. */
export function extraHeader(name: string): string {
  const ambiguous = name.trim() === '' || name.startsWith(extraPrefix) || fieldOfHeader(name) || guessField(name);
  return ambiguous ? extraPrefix + name : name;
}

/** Whether the header is one that `extraHeader` marked. */
export function isMarkedExtra(header: string): boolean {
  return header.startsWith(extraPrefix);
}

/** The name of a kept foreign column by its header. `__proto__` is no name for a field of a JavaScript object. */
export function extraName(header: string): string {
  const name = isMarkedExtra(header) ? header.slice(extraPrefix.length) : header;
  return name === '__proto__' ? 'proto' : name;
}
