import { conclude } from './conclude';
import { buildLexicon, type Lexicon } from './lexicon';
import type { DetectedDefinition, FoundReading, Proposal, Reason } from './proposal';
import { readPhrase } from './reading';
import type { ValueEvidence } from './values/gather';
import { vocabulary } from './vocabulary/index';
import { firstClause, splitWords, type Word } from './words';

/** What a list tells of the names in it. */
export interface ListContext {
  /** Most of its names are Turkish, so that "ad" is a name and no advert. */
  readonly isTurkish: boolean;
  /** Words without a meaning of their own that many codes begin or end with, such as the name of the platform. */
  readonly leading: ReadonlySet<string>;
  readonly trailing: ReadonlySet<string>;
}

/** A detector over one vocabulary. */
export interface Detector {
  /** `company` is what the list says that the definition stands in. */
  propose(definition: DetectedDefinition, evidence?: ValueEvidence, company?: Reason, context?: ListContext): Proposal;
  /** What the names around each have in common with it. */
  contextsOf(definitions: readonly DetectedDefinition[]): readonly ListContext[];
  /** The vocabulary's phrases that were found in the definition. */
  phrasesIn(definition: DetectedDefinition): string[];
}

/** Builds a detector; the phrases in `without` are left out of its vocabulary. */
export function createDetector(without: ReadonlySet<string> = new Set()): Detector {
  const lexicon = buildLexicon(vocabulary, without);
  return {
    propose: (definition, evidence, company, context) =>
      conclude(definition.dataType, readAll(definition, lexicon, context), evidence ?? null, company),
    contextsOf: (definitions) => contextsOf(definitions, lexicon),
    phrasesIn: (definition) => readAll(definition, lexicon).flatMap(({ reading }) => [...reading.phrases]),
  };
}

function readAll(definition: DetectedDefinition, lexicon: Lexicon, context: ListContext = noContext): FoundReading[] {
  const { code, name = '', label, description } = definition;
  const isTurkish = context.isTurkish || soundsTurkish([code, label, description]);
  const texts = [
    ['code', idLast(unboxed(code))],
    ['code', name === code ? '' : name],
    ['label', label],
    ['description', firstClause(description)],
  ] as const;
  return texts.flatMap(([from, text]) => {
    const words = from === 'code' ? withoutAffixes(splitWords(text), context) : splitWords(text);
    const reading = words.length > 0 ? readPhrase(words, lexicon, isTurkish) : null;
    return reading ? [{ from, reading }] : [];
  });
}

const noContext: ListContext = { isTurkish: false, leading: new Set(), trailing: new Set() };

function withoutAffixes(words: readonly Word[], { leading, trailing }: ListContext): readonly Word[] {
  const start = words.length > 1 && leading.has(words[0]?.text ?? '') ? 1 : 0;
  const end = words.length - start > 1 && trailing.has(words.at(-1)?.text ?? '') ? 1 : 0;
  return words.slice(start, words.length - end);
}

/** From so many codes on a word that they share is no part of what each of them says. */
const leastShared = 4;
/** Of the names so near, so many must sound Turkish: a file may hold the fields of several platforms. */
const near = 10;
const turkishShare = 0.3;

function contextsOf(definitions: readonly DetectedDefinition[], lexicon: Lexicon): readonly ListContext[] {
  const coded = definitions.map(({ code }) => splitWords(idLast(unboxed(code)))).filter(({ length }) => length > 1);
  const shared = (at: 0 | -1): ReadonlySet<string> => {
    const counts = new Map<string, number>();
    for (const words of coded) {
      const word = words.at(at)?.text ?? '';
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // Numbers count what is alike ("line 1"), and a word with a meaning has it however often it stands there.
    const affixes = [...counts].filter(
      ([word, count]) => count >= leastShared && !/\d/.test(word) && !lexicon.knows(word),
    );
    return new Set(affixes.map(([word]) => word));
  };
  const [leading, trailing] = [shared(0), shared(-1)];
  const sounds = definitions.map(({ code, label, description }) => soundsTurkish([code, label, description]));
  return definitions.map((_, at) => {
    const around = sounds.slice(Math.max(0, at - near), at + near + 1);
    const isTurkish = around.length >= leastShared && around.filter(Boolean).length >= around.length * turkishShare;
    return { isTurkish, leading, trailing };
  });
}

/** "ids.facebook" is a Facebook id and "fk_user" a user's: what stands before says what kind of thing the others are. */
function idLast(code: string): string {
  const [, first, rest] = /^(?:(ids?|identifiers?)[.:/_]|fk_)(.+)$/i.exec(code) ?? [];
  return rest === undefined ? code : `${rest} ${first ?? 'id'}`;
}

/** "attributes.email" is an e-mail address: the box that a field lies in says nothing of it. */
function unboxed(code: string): string {
  return code.replace(
    /^(?:(?:attributes|properties|traits|fields|data|payload|body|params|context|object|values|_source)[./])+(?=.)/i,
    '',
  );
}

// Words and endings that Turkish field names have and English ones do not.
const turkishWord =
  /^(kisi|musteri\w*|soyad\w*|adi|tarihi?|durumu?|numarasi|adresi?|telefonu?|kimlik|hesap|uye|uyelik|dogum|kodu?|turu|tipi|bilgisi|bilgileri|hasta|ogrenci|calisan|personel|kullanici|abone|aile|anne|baba|cinsiyet|surucu|magdur|lehtar|lehdar|sigorta\w*|sigortali\w*|arac|police|hasar|vekil|yakin\w*|yolcu|misafir|veli|cocuk\w*|gonderi\w*|alici|kefil|sahibi|ilce|mahalle|mah|sokak|cadde|plaka|meslek|medeni|egitim|maas|gelir|borc|kart|siparis|fatura|urun|magaza|sube|sayisi|tutari|ve|isim|soyisim|telefon|sehir|adres|sifre|parola|yas|gorev|unvan|cep|kayit\w*|ogretmen\w*|doktor|tc|tckn|eposta|ulke|il|kullaniciadi|numara|dogumtarihi|adsoyad|bolum|sinif|okul|fiyat|adet|aciklama|durum|tarih)$/;

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
