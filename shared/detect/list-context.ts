import type { DetectedDefinition } from './proposal';
import { splitWords, type Word } from './words';

/** What a list tells of the names in it. */
export interface ListContext {
  /** Most of the names around are Turkish, so that "ad" is a name and no advert. */
  readonly isTurkish: boolean;
  /** Words without a meaning of their own that many codes begin or end with, such as the name of the platform. */
  readonly leading: ReadonlySet<string>;
  readonly trailing: ReadonlySet<string>;
}

/** Of a name that stands in no list. */
export const noContext: ListContext = { isTurkish: false, leading: new Set(), trailing: new Set() };

/** What a list looks at of each name in it. */
export interface ListedName {
  /** The words of the code. */
  readonly code: readonly Word[];
  /** The words of the name where it differs from the code. */
  readonly name: readonly Word[];
  readonly soundsTurkish: boolean;
}

/** Reads the part of a definition that the list looks at. */
export function listedName(definition: DetectedDefinition): ListedName {
  return { code: codeWords(definition.code), name: nameWords(definition), soundsTurkish: soundsTurkish(definition) };
}

/** The words of a code. */
export function codeWords(code: string): readonly Word[] {
  return splitWords(idLast(unboxed(code)));
}

/** The words of a definition's name; none where it repeats the code. */
export function nameWords({ code, name = '' }: DetectedDefinition): readonly Word[] {
  return name === code ? [] : splitWords(name);
}

/** From so many codes on a word that they share is no part of what each of them says. */
const leastShared = 4;
/** Of the names so near, so many must sound Turkish: a file may hold the fields of several platforms. */
const near = 10;
const turkishShare = 0.3;

/** What the list says of each name in it. `knows` tells whether a word has a meaning of its own. */
export function contextsOf(names: readonly ListedName[], knows: (word: string) => boolean): readonly ListContext[] {
  const leading = sharedWords(names, 0, knows);
  const trailing = sharedWords(names, -1, knows);
  return names.map((_, at) => {
    const around = names.slice(Math.max(0, at - near), at + near + 1);
    const turkish = around.filter(({ soundsTurkish: sounds }) => sounds).length;
    return { isTurkish: around.length >= leastShared && turkish >= around.length * turkishShare, leading, trailing };
  });
}

function sharedWords(names: readonly ListedName[], at: 0 | -1, knows: (word: string) => boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { code } of names) {
    if (code.length < 2) continue;
    const word = code.at(at)?.text ?? '';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // Numbers count what is alike ("line 1"), and a word with a meaning has it however often it stands there.
  const shared = [...counts].filter(([word, count]) => count >= leastShared && !/\d/.test(word) && !knows(word));
  return new Set(shared.map(([word]) => word));
}

/** The words without what the list has in common. */
export function withoutAffixes(words: readonly Word[], { leading, trailing }: ListContext): readonly Word[] {
  const start = words.length > 1 && leading.has(words[0]?.text ?? '') ? 1 : 0;
  const end = words.length - start > 1 && trailing.has(words.at(-1)?.text ?? '') ? 1 : 0;
  return words.slice(start, words.length - end);
}

/** All that a context does to one name, as a text: contexts with the same effect on it need not be read twice. */
export function effectOf(context: ListContext, { code, name }: ListedName): string {
  const left = [code, name].map((words) => withoutAffixes(words, context).map(({ text }) => text));
  return JSON.stringify([context.isTurkish, ...left]);
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

/** Whether a definition's texts are Turkish by their letters or words. */
export function soundsTurkish({ code, label, description }: DetectedDefinition): boolean {
  return [code, label, description].some(
    (text) => /[ğĞşŞıİ]/.test(text) || splitWords(text).some(({ text: word }) => turkishWord.test(word)),
  );
}
