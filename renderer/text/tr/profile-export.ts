import type { profileExport as english } from '../en/profile-export';

const number = (value: number) => value.toLocaleString('tr');
const cells = (count: number) => `${number(count)} hücre`;
const some = (names: readonly string[]) =>
  names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} ve ${number(names.length - 3)} sütun daha`;

/** Words of saving profiles to a file, in Turkish. */
export const profileExport: typeof english = {
  command: 'Profilleri dışa aktar…',
  open: 'Dışa aktar…',
  title: 'Profilleri dışa aktar',
  doneTitle: 'Dışa aktarıldı',
  failedTitle: 'Dosya yazılamadı',
  format: 'Biçim',
  formats: {
    csv: { name: 'CSV', detail: 'Ayraçlı metin, her yerde okunur' },
    ndjson: { name: 'NDJSON', detail: 'Her satırda bir JSON nesnesi' },
    parquet: { name: 'Parquet', detail: 'Küçük, hızlı, türleriyle' },
    xlsx: { name: 'Excel', detail: 'Çalışma kitabı, her hücre metin' },
  },
  rows: 'Profiller',
  rowScopes: {
    all: (count) => `Bütün dosya (${number(count)})`,
    view: (count) => `Şu anki görünüm (${number(count)})`,
    selection: (count) => `Seçili satırlar (${number(count)})`,
  },
  selectionHelp: 'Seçili satırlar, tablodaki sırayla ve yazılacak sütunların hepsiyle.',
  viewHelp: 'Tablodaki filtreler, arama ve sıralamayla.',
  edits: 'Düzeltmeler',
  editScopes: { edited: 'Uygulanmış', original: 'Dosyadaki haliyle' },
  editsHelp: (count) => `${number(count)} hücre düzeltilmiş.`,
  columns: 'Sütunlar',
  columnScopes: {
    all: (count) => `Hepsi (${number(count)})`,
    shown: (count) => `Tabloda görünenler (${number(count)})`,
    chosen: 'Seçilenler',
  },
  chooseColumns: 'Yazılacak sütunlar',
  headers: 'Sütun adları',
  headerKinds: {
    file: 'Dosyadaki gibi',
    code: 'Öznitelik kodları',
    name: 'Öznitelik adları',
    label: 'Öznitelik etiketleri',
  },
  form: 'Yazım',
  delimiter: 'Ayraç',
  quote: 'Tırnak',
  quoting: 'Tırnaklama',
  quotings: { needed: 'Gerektiğinde', always: 'Her zaman' },
  lineEnd: 'Satır sonu',
  lineEnds: { lf: 'LF (Unix)', crlf: 'CRLF (Windows)' },
  encoding: 'Kodlama',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-mark': 'UTF-8, Excel için imli',
    'utf-16le': 'UTF-16',
    'windows-1254': 'Windows-1254 (Türkçe)',
  },
  missing: 'Eksik ve boş',
  missingForms: {
    same: 'İkisi de hiçbir şey',
    apart: 'Eksik hiçbir şey, boş ""',
    '\\N': 'Eksik \\N, boş hiçbir şey',
    NULL: 'Eksik NULL, boş hiçbir şey',
  },
  header: 'İlk satır sütunları adlandırsın',
  guard: 'Formüllere karşı koru',
  guardHelp:
    'Hesap tablosunun formül sanıp çalıştırabileceği metinlerin başına kesme işareti koyar. Değerleri değiştirir; dosyanın hesap tablosunda açılacağını bilmiyorsanız kapalı kalsın.',
  typed: 'Değerler',
  typedChoices: { typed: 'Türüyle', text: 'Hepsi metin' },
  typedHelp:
    'Sayılar ve mantıksal değerler, sütunun her değeri tam uyuyorsa özniteliğin türüyle yazılır; ondalıkların sonundaki sıfırlar gider. Kimlikler ve uzun sayılar metin kalır.',
  sheetHelp:
    'Her hücre metindir: kimlikler sıfırlarını, uzun sayılar bütün basamaklarını korur, hiçbir şey tarihe dönüşmez.',
  decimalHelp: 'Sayılar ve tarihler oldukları gibi yazılır; nokta ve virgüller değişmez.',

  personal: (count) => `${number(count)} sütun kişisel veri`,
  policyHelp:
    'Politika, her profil hakkında rızasına göre karar verir. Çıkmaması gereken değerler, dosya yazılmadan önce maskelenir ya da çıkarılır.',
  otherwise: 'Rızası olmayan değerler',
  otherwiseChoices: { mask: 'Maskelenir', drop: 'Çıkarılır' },
  purpose: 'Amaç',
  anyPurpose: 'Belirli bir amaç yok',
  byConsent: 'her profilin rızasına göre',
  nothingInColumn: 'değer yok',
  overridden: (reason) => `olduğu gibi çıkar: ${reason}`,
  override: 'Yine de çıkar…',
  takeBack: 'Geri al',
  overrideTitle: (label) => `${label} olduğu gibi çıksın mı?`,
  overrideBody: 'Politikaya rağmen çıkar. Buna sizin karar verdiğiniz ve nedeni geçmişte saklanır.',
  overrideReason: 'Neden gerekli?',
  overrideAll: (count) => `${number(count)} sütunun tümü için aynısı`,
  overrideConfirm: 'Yine de çıkar',

  lossless: 'Hiçbir şey kaybolmaz: yeniden açıldığında her hücre aynıdır.',
  losslessButMasked: 'Başka hiçbir şey kaybolmaz: yeniden açıldığında maskeli olmayan her hücre aynıdır.',
  checking: (left) => `Nelerin kaybolacağına bakılıyor, ${number(left)} sütun kaldı…`,
  losses: 'Bunlar kaybolacak ya da değişecek',
  loss: {
    'missing-same': (_count, columns) => `Eksik değerlerle boş metinler aynı görünür: ${some(columns)}.`,
    'long-cut': (count, columns) => `${cells(count)} Excel’in alabileceği 32.767 karakterde kesilir: ${some(columns)}.`,
    guarded: (count, columns) => `${cells(count)} başına kesme işareti alır: ${some(columns)}.`,
    characters: (count, columns, characters) =>
      `${cells(count)} Windows-1254’te olmayan karakterler içeriyor (${characters.join(' ')}); bunlar ? olur: ${some(columns)}.`,
    'typed-empty': (count, columns) =>
      `Sütun türüyle yazıldığında ${number(count)} boş metin eksik değer olur: ${some(columns)}.`,
  },
  obstacle: {
    'too-many-rows': (count, limit) =>
      `${number(count)} profil sığmaz: bir sayfa başlıktan başka ${number(limit)} satır alır. Görünümü daraltın ya da başka bir biçim seçin.`,
    'too-many-columns': (count, limit) =>
      `${number(count)} sütun sığmaz: bir sayfa ${number(limit)} sütun alır. Daha az sütun ya da başka bir biçim seçin.`,
    'no-rows': 'Yazılacak profil yok.',
    'no-columns': 'En az bir sütun seçin.',
  },

  run: 'Dışa aktar…',
  cancel: 'Vazgeç',
  close: 'Kapat',
  stages: {
    mask: () => 'Olduğu gibi çıkamayacak değerler maskeleniyor',
    write: (name) => `${name} yazılıyor`,
    compare: (name) => `${name} geri okunup karşılaştırılıyor`,
  },
  share: (part) => `%${number(Math.floor(part * 100))}`,
  speed: (perSecond) => `saniyede ${number(Math.round(perSecond / 1000) * 1000)} satır`,
  left: (seconds) => (seconds < 1.5 ? 'bitmek üzere' : `${number(Math.ceil(seconds))} saniye kaldı`),
  nothingYet: 'Dosya ancak tamamlandığında ortaya çıkar; o zamana dek aynı adlı eski dosya olduğu gibi kalır.',
  file: 'Dosya',
  profiles: 'Profiller',
  size: 'Boyut',
  personalValues: 'Kişisel değerler',
  touchedValues: (masked, dropped) =>
    [masked > 0 ? `${number(masked)} maskelendi` : '', dropped > 0 ? `${number(dropped)} çıkarıldı` : '']
      .filter(Boolean)
      .join(', ') || 'yok',
  readBack: 'Geri okuma',
  identical: 'Her sütun istendiği gibi',
  differing: (columns) => `İstenenden farklı: ${some(columns)}`,
  differingAdvice:
    'Dosya yazıldı, ama geri okununca bu sütunlarda başka değerler çıktı. Dosyaya güvenmeyin: başka bir yere ya da başka bir biçimde yeniden dışa aktarın.',
  asText: (columns) => `Her değer türüne uymadığı için metin olarak yazıldı: ${some(columns)}`,
  show: 'Klasörde göster',
  failedDetail: 'Hiçbir şey değişmedi: o addaki dosya eskisi gibi.',
  again: 'Seçimlere dön',
  subject: (from, to, count, columns, touched, touchedValues, overridden) =>
    [
      `${from} dosyasından ${to} dosyasına ${number(count)} satır: ${columns.join(', ')}`,
      touched.length > 0 ? `; politikaya göre: ${touched.join(', ')} (${touchedValues})` : '',
      overridden.length > 0 ? `; politikaya rağmen: ${overridden.join(', ')}` : '',
    ].join(''),
  moreColumns: (count) => `${number(count)} sütun daha`,
};
