import type { settings as english } from '../en/settings';

/** Ayarlar ekranının metinleri. */
export const settings: typeof english = {
  title: 'Ayarlar',
  saved: 'Değiştirdikçe bu bilgisayara kaydedilir.',
  person: {
    section: 'Siz',
    name: 'Adınız',
    help: 'Bundan sonra geçmişteki her değişikliği imzalar; eski kayıtlar yapıldıkları adla kalır.',
  },
  look: {
    section: 'Görünüm',
    theme: 'Tema',
    themes: { system: 'Sistem', light: 'Açık', dark: 'Koyu' },
    language: 'Dil',
    languages: { system: 'Sistem', en: 'English', tr: 'Türkçe' },
    density: 'Satır yüksekliği',
    densities: { compact: 'Sıkışık', standard: 'Standart', comfortable: 'Ferah' },
  },
  rules: {
    section: 'Kurum kuralları',
    namingStyle: 'Öznitelik adlarının biçimi',
    namingHelp:
      'Platform adlar için bir kural yayımlamıyor. Birini seçin; bulgular ondan sapanları gösterir. “En çok kullanılan” çoğunluğu izler.',
    namingStyles: {
      any: 'En çok kullanılan',
      camelCase: 'camelCase',
      snake_case: 'snake_case',
      'kebab-case': 'kebab-case',
      PascalCase: 'PascalCase',
    },
  },
  network: {
    section: 'Ağ',
    body: 'Bu uygulama yalnızca siz istediğinizde, bir platforma gönderim için bağlantı kurar. Her istek burada listelenir: kime, ne kadar ve neden; içinde ne olduğu hiçbir zaman yazılmaz.',
    nothingLeft: 'Bu bilgisayardan hiçbir istek çıkmadı.',
    table: 'Bu bilgisayardan çıkan istekler',
    columns: { at: 'Ne zaman', host: 'Sunucu', why: 'Neden', sent: 'Gönderilen', received: 'Alınan', answer: 'Yanıt' },
    purposes: { test: 'Bağlantı denemesi', definitions: 'Tanımların okunması', push: 'Gönderim' },
    noAnswer: 'yok',
    again: 'Yeniden dene',
  },
  about: { section: 'Hakkında', version: (version: string) => `Attribute Curator ${version}`, licence: 'MIT lisansı' },
};
