import type { editor as english } from '../en/editor';

/** Words of the editor part, in Turkish. Nouns stay in the singular after a number. */
export const editor: typeof english = {
  group: 'Öznitelik paneli',
  newTitle: 'Yeni öznitelik',
  duplicateTitle: (code) => `${code} kopyası`,
  unnamed: 'Adsız',
  width: 'Panelin genişliği',

  sections: {
    identity: 'Kimlik',
    meaning: 'Anlam',
    privacy: 'Gizlilik',
    analytics: 'Analitik ve hesaplama',
    format: 'Biçim',
  },

  save: 'Kaydet',
  create: 'Oluştur',
  discard: 'Değişiklikleri at',
  close: 'Paneli kapat',
  previous: 'Önceki öznitelik',
  next: 'Sonraki öznitelik',
  actions: 'Diğer işlemler',
  position: (place, count) => `${place.toLocaleString('tr')} / ${count.toLocaleString('tr')}`,
  unsaved: 'Kaydedilmemiş değişiklikler',
  saved: (code) => `${code} kaydedildi`,
  fixFirst: (count) => `${count} alanın düzeltilmesi gerekiyor`,
  changedElsewhere: 'Bu arada değişti; kaydettiğinizde kendi değişiklikleriniz üzerine işlenir.',

  locked: 'Platform tarafından sabit: standart özniteliklerin kodu, adı ve tipi değişmez.',
  lockedShort: 'Platform tarafından sabit',
  codeIsRenamed: 'Platform için başka kod, başka özniteliktir: Kodu değiştir’i kullanın.',
  rename: 'Kodu değiştir',
  standardChip: 'Standart',
  customChip: 'Özel',
  retiredChip: 'Kullanım dışı',

  unit: { none: 'Birim yok', unknown: 'Burada bilinen bir birim değil; olduğu gibi saklanır.' },
  dataCategories: { placeholder: 'user.contact.email', foreign: 'Sınıflandırmada yok; olduğu gibi saklanır.' },
  purposes: { placeholder: 'Amacı yazın, ardından Enter' },
  consent: { none: 'Yok' },
  order: { placeholder: 'Yok' },
  remove: (what) => `${what} öğesini çıkar`,

  options: {
    value: 'Değer',
    label: 'Etiket',
    add: 'Seçenek ekle',
    valueOf: (place) => `${place}. seçeneğin değeri`,
    labelOf: (place) => `${place}. seçeneğin etiketi`,
    removeOf: (value) => `${value} seçeneğini çıkar`,
    moveUp: (value) => `${value} seçeneğini yukarı taşı`,
    moveDown: (value) => `${value} seçeneğini aşağı taşı`,
    none: 'Tipin her değeri geçerlidir.',
    keys: 'Alt ve ok tuşları satırı taşır, Enter yeni satır ekler.',
  },

  expression: {
    placeholder: 'total_spent / order_count',
    dependsOn: 'Kullandığı',
    ok: 'Formül okunabiliyor.',
  },

  findings: (count) => `${count} bulgu`,
  fix: 'Düzelt',

  footer: {
    revision: (revision) => `${revision}. sürüm`,
    changed: (when, by) => (by === '' ? `${when} tarihinde değişti` : `${when}, ${by} değiştirdi`),
    created: (when) => `${when} tarihinde oluşturuldu`,
    history: 'Geçmiş',
  },

  renameDialog: {
    title: (code) => `${code} kodunu değiştir`,
    warning:
      'Platform başka bir kodu başka bir öznitelik sayar: eski kodla saklanan değerler yeni koda taşınmaz. Yalnızca platformun henüz bilmediği veya ayrıca bildirilecek kodları değiştirin.',
    newCode: 'Yeni kod',
    follows: (count) => `${count} öznitelik bu kodu kullanıyor ve onunla birlikte değişecek:`,
    nothingFollows: 'Bu kodu kullanan yok.',
    filesFollow: (count) => `${count} profil dosyasındaki sütun da onunla birlikte değişecek:`,
    refused: (reason) => `Değiştirilemez: ${reason}`,
    same: 'Bu, şimdiki kod.',
    confirm: 'Değiştir',
    cancel: 'Vazgeç',
  },
};
