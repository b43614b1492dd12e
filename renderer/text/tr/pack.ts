import type { pack as english } from '../en/pack';

/** Kanıt paketlerinin ekrandaki metinleri. */
export const pack: typeof english = {
  title: 'Kanıt paketi',
  detail: 'Neyin önerildiğini, kimin neye karar verdiğini ve neyin kaydedildiğini soranlar için.',
  holds:
    'Amaçlara göre işleme kaydı; önerisi, kararı ve kanıtıyla tüm öznitelikler; açık konular; dışarı çıkanlar ve bunları kanıtlayan geçmiş kayıtları. İçinde hiçbir profilin değeri yoktur.',
  saveHtml: 'Belge olarak kaydet (HTML)',
  saveJson: 'Veri olarak kaydet (JSON)',
  saveCsv: 'Öznitelikleri kaydet (CSV)',
  busy: 'Paket üzerinde çalışılıyor',
  fileName: (workspace, day) => `kanıt ${workspace} ${day}`,
  saved: (file) => `${file} kaydedildi.`,
  subject: (file, digest) => `${file}, özet ${digest.slice(0, 16)}`,
  verifyTitle: 'Paketi doğrula',
  verifyDetail: 'Paket hazırlandıktan sonra neyin değiştirildiğini bulur ve adıyla söyler.',
  verify: 'Doğrula…',
  verifyFile: 'Doğrulanacak kanıt paketi',
  ours: 'Bu çalışma alanının bulunduğu bir durumla bitiyor.',
  notOurs: 'Bu çalışma alanı hiçbir zaman paketin bittiği durumda olmadı: paket başka bir yerden geliyor.',
  openTitle: 'Açık konular',
  openDetail: 'Öznitelikler, kararlar ve amaçlar arasında eksik ya da çelişkili olanlar.',
  nothingOpen: 'Açık bir konu yok.',
  show: 'Göster',
  showOf: (label) => `${label} özniteliğini göster`,
  more: (count) => `ve ${number(count)} tane daha; paket onları da sayar.`,
};

const number = (value: number) => value.toLocaleString('tr');
