import type { policy as english } from '../en/policy';

/** Rızanın nerede tutulduğuna, rıza yoksa ne olacağına ve maskelemeye ilişkin metinler. */
export const policy: typeof english = {
  places: {
    title: 'Rıza',
    detail: 'Kişinin neye rıza verdiğinin profilde yazdığı yer.',
    none: 'Rızanın nerede tutulduğu henüz belirtilmedi; bu yüzden hiçbir kişisel değer rızaya dayanarak kullanılamaz, tümü için rıza yok sayılır.',
    attribute: 'Öznitelik',
    column: 'Sütun',
    purposes: 'Amaçlar',
    purposesHelp: 'Boşsa: kendine ait yeri olmayan her amaç',
    yes: 'Evet anlamına gelen sözcükler',
    yesHelp: (words) => `Boşsa: alışılmış olanlar (${words.join(', ')})`,
    take: (value) => `${value} değerini kaldır`,
    remove: (label) => `${label} artık rıza tutmasın`,
    add: 'Rızayı tutan bir öznitelik ya da sütun ekle',
    groups: { likely: 'Adı rızadan söz ediyor', attribute: 'Öznitelikler', column: 'Profil dosyalarının sütunları' },
    noMore: 'Bu adda bir şey yok',
    attributeNamed: (name) => `“${name}” özniteliği`,
    columnNamed: (name) => `“${name}” sütunu`,
    forPurposes: (purposes) => (purposes.length === 0 ? 'her amaç için' : `${purposes.join(', ')} için`),
    yesWords: (words) => (words.length === 0 ? '' : `evet: ${words.join(', ')}`),
  },
  without: {
    title: 'Rıza yoksa',
    detail: 'Hiçbir dayanağı olmayan kişisel değerlere ne olacağı. Her seferinde yeniden seçilebilir.',
    onExport: 'Profiller dışa aktarılırken',
    exportChoices: { mask: 'Maskelensin', drop: 'Çıkarılsın' },
    onImport: 'Profil dosyası açılırken',
    importChoices: { allow: 'Saklansın', mask: 'Maskeli saklansın', drop: 'Saklanmasın' },
  },
  masking: {
    title: 'Maskeleme',
    detail: 'Değerlerin maskelendiği her yerde aynıdır. Özel nitelikli veriler her zaman tümüyle gizlenir.',
    kinds: {
      email: 'E-posta adresleri',
      date: 'Günler ve anlar',
      number: 'Sayılar',
      postalCode: 'Posta kodları',
      identifier: 'Tanımlayıcılar',
      text: 'Adlar ve öteki metinler',
    },
    example: (before, after) => `${before} yerine ${after}`,
    hashHelp:
      'Anahtarlı özet, eşit değerlere eşit işaretler verir; anahtar yalnızca bu çalışma alanındadır, bu yüzden kimse değerleri deneyerek bulamaz.',
  },
  deciding: {
    title: 'Karar',
    detail: 'Bir öznitelik hakkındaki kararın nasıl geçerli olduğu.',
    fourEyes: 'İki kişi karar verir: karar, başka adlı biri onaylayınca geçerli olur',
    fourEyesHelp: 'Uygulamada hesap yoktur: ad, Ayarlar’daki addır.',
    again: 'Karara yeniden bakma süresi (ay)',
    againHelp: 'Boşsa: hiçbir zaman',
    againProblem: '1 ile 120 arasında bir tam sayı yazın ya da boş bırakın.',
  },
};
