import type { profileAbout as english } from '../en/profile-about';

const number = (value: number) => value.toLocaleString('tr');
const rows = (count: number) => `${number(count)} satır`;

/** Words of what is known about a profile file, in Turkish. */
export const profileAbout: typeof english = {
  menu: 'Dosya hakkında…',
  title: (name) => `${name} hakkında`,
  origin: 'Kaynak',
  opened: 'Açılış',
  readAsHead: 'Okunuş',
  readAs: (encoding, delimiter, quote) => `${encoding} metin · ${delimiter} · ${quote}`,
  sources: {
    delimited: 'Ayırıcılı metin',
    ndjson: 'JSON, her satırda bir kayıt',
    json: 'JSON kayıtları listesi',
    parquet: 'Parquet',
    xlsx: 'Excel çalışma kitabı',
  },
  rows: 'Satırlar',
  columns: 'Sütunlar',
  kept: 'Buradaki boyutu',
  nothing: 'Her satır okundu; dosyada kuşku uyandıran bir şey yoktu.',
  saveRejects: 'CSV olarak kaydet',
  rejectsFile: (name) => `${name} - alınmayanlar`,
  saved: (fileName) => `${fileName} kaydedildi.`,
  ids: {
    repeated: (count, column) => `${rows(count)} ${column} değerini başka bir satırla paylaşıyor.`,
    missing: (count, column) => `${rows(count)} için ${column} boş.`,
    show: 'Göster',
    close: 'Kapat',
  },
  storage: {
    persistent: 'Siz silene kadar kalır.',
    fleeting: 'Diskte yer azalırsa sistem bunları silebilir: okunduğu dosyaları saklayın.',
  },
  removal: {
    goes: 'Onunla birlikte şunlar da gider:',
    profiles: (count) => `${number(count)} profil`,
    edits: (count) => `${number(count)} düzeltilmiş hücre ve geçmişte onlar için yazılanlar`,
    check: 'denetiminin sonucu',
    frees: (size) => `Yaklaşık ${size} yer açılır. Açtığınız dosya yerinde kalır.`,
    final: 'Bu geri alınamaz.',
  },
};
