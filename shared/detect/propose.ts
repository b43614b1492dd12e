import { conclude } from './conclude';
import { buildLexicon, type Lexicon } from './lexicon';
import type { DetectedDefinition, FoundReading, Proposal, Reason } from './proposal';
import { readPhrase } from './reading';
import type { ValueEvidence } from './values/gather';
import { vocabulary } from './vocabulary/index';
import { firstClause, splitWords } from './words';

/** A detector over one vocabulary. */
export interface Detector {
  /** `company` is what the list says that the definition stands in. */
  propose(definition: DetectedDefinition, evidence?: ValueEvidence, company?: Reason): Proposal;
  /** The vocabulary's phrases that were found in the definition. */
  phrasesIn(definition: DetectedDefinition): string[];
}

/** Builds a detector; the phrases in `without` are left out of its vocabulary. */
export function createDetector(without: ReadonlySet<string> = new Set()): Detector {
  const lexicon = buildLexicon(vocabulary, without);
  return {
    propose: (definition, evidence, company) =>
      conclude(definition.dataType, readAll(definition, lexicon), evidence ?? null, company),
    phrasesIn: (definition) => readAll(definition, lexicon).flatMap(({ reading }) => [...reading.phrases]),
  };
}

function readAll(definition: DetectedDefinition, lexicon: Lexicon): FoundReading[] {
  const { code, name = '', label, description } = definition;
  const isTurkish = soundsTurkish([code, label, description]);
  const texts = [
    ['code', idLast(code)],
    ['code', name === code ? '' : name],
    ['label', label],
    ['description', firstClause(description)],
  ] as const;
  return texts.flatMap(([from, text]) => {
    const words = splitWords(text);
    const reading = words.length > 0 ? readPhrase(words, lexicon, isTurkish) : null;
    return reading ? [{ from, reading }] : [];
  });
}

/** "ids.facebook" is a Facebook id: what stands before the point says what kind of thing the others are. */
function idLast(code: string): string {
  const [, first, rest] = /^(ids?|identifiers?)[.:/](.+)$/i.exec(code) ?? [];
  return rest === undefined ? code : `${rest} ${first}`;
}

// Words and endings that Turkish field names have and English ones do not.
const turkishWord =
  /^(kisi|musteri\w*|soyad\w*|adi|tarihi?|durumu?|numarasi|adresi?|telefonu?|kimlik|hesap|uye|uyelik|dogum|kodu?|turu|tipi|bilgisi|bilgileri|hasta|ogrenci|calisan|personel|kullanici|abone|aile|anne|baba|cinsiyet|surucu|magdur|lehtar|lehdar|sigorta\w*|sigortali\w*|arac|police|hasar|vekil|yakin\w*|yolcu|misafir|veli|cocuk\w*|gonderi\w*|alici|kefil|sahibi|ilce|mahalle|mah|sokak|cadde|plaka|meslek|medeni|egitim|maas|gelir|borc|kart|siparis|fatura|urun|magaza|sube|sayisi|tutari|ve)$/;

function soundsTurkish(texts: readonly string[]): boolean {
  return texts.some(
    (text) => /[ğĞşŞıİ]/.test(text) || splitWords(text).some(({ text: word }) => turkishWord.test(word)),
  );
}

let standard: Detector | null = null;

/** The detector with the whole vocabulary, built once. */
export function standardDetector(): Detector {
  standard ??= createDetector();
  return standard;
}

/**
 * Proposes whether an attribute is personal information, from what its definition says and, where there is evidence,
 * from what its values are. Pure and without chance: the same question has the same answer.
 */
export function proposePersonalInfo(definition: DetectedDefinition, evidence?: ValueEvidence): Proposal {
  return standardDetector().propose(definition, evidence);
}

/** The same from values alone. */
export function proposeFromValues(evidence: ValueEvidence): Proposal {
  return conclude('', [], evidence);
}
