import type { risk as english } from '../en/risk';

const number = (value: number) => value.toLocaleString('tr');

/** Bir profil dosyasında insanlara zarar verebilecek şeylere ilişkin metinler. */
export const risk: typeof english = {
  open: 'Risk',
  title: 'Kişiler için risk',
  close: 'Kapat',
  loading: 'Dosya hakkında bilinenler aranıyor',
  group: 'Profiller',
  strays: {
    title: 'Dağınık kişisel değerler',
    help: 'Başka şeyler tutan sütunların içindeki kişisel değerler; örneğin notlar arasındaki e-posta adresleri.',
    run: 'Tüm değerleri oku',
    again: 'Tüm değerleri yeniden oku',
    running: 'Tüm değerler okunuyor',
    cancel: 'Vazgeç',
    failed: 'Değerler okunamadı.',
    outdated: 'O zamandan beri düzenlemeler yapıldı ya da kurallar yenilendi; bu, önceki değerlere aittir.',
    clean: (count) => `${number(count)} satırda hiçbir sütunun içinde başka türden değer yok.`,
    line: (count, kind) => `${number(count)} satırda ${kind}`,
    inside: (whole, all) =>
      whole === 0
        ? 'daha uzun metinlerin içinde'
        : whole === all
          ? 've başka hiçbir şey yok'
          : `${number(whole)} tanesi tek başına, ötekiler daha uzun metinlerin içinde`,
    show: 'Satırları göster',
    showOf: (title) => `Satırları göster: ${title}`,
    filter: (column, kind) => `${column}: ${kind}`,
  },
  combination: {
    title: 'Kişileri ele veren birleşimler',
    help: 'Kaç profilin bu sütunlarda aynı değerleri taşıdığı (k-anonimlik). Tek başına ya da neredeyse tek başına olan kişiyi, değerleri bilen biri tanıyabilir.',
    columns: 'Başkalarının bilebileceği sütunlar',
    columnsHelp: (most) => `En çok ${number(most)}; doğum tarihi, yer, cinsiyet gibi sütunlarla başlayın`,
    take: (column) => `${column} sütununu çıkar`,
    least: 'Yeterli grup büyüklüğü',
    leastHelp: 'benzer profil; genellikle 5',
    run: 'Değerlendir',
    running: 'Profiller karşılaştırılıyor',
    cancel: 'Vazgeç',
    failed: 'Sütunlar karşılaştırılamadı.',
    outdated: 'O zamandan beri soru ya da değerler değişti: yeniden değerlendirin.',
    smallest: 'En küçük grup',
    unique: 'Tek başına',
    small: (k) => `${number(k)} kişiden küçük gruplarda`,
    of: (count, share) => `${number(count)} satır, ${share}`,
    bands: 'Kaç profil birbirine benziyor',
    band: (from, to) =>
      to === null ? `${number(from)} ve fazlası` : from === to ? number(from) : `${number(from)}–${number(to)}`,
    bandRows: (count, share) => `profillerin ${share} kadarı (${number(count)})`,
    sets: 'Kişileri ele veren sütunlar',
    noSets: 'Bu sütunların en çok üçlü hiçbir birleşimi, profillerin %5’inden fazlasını küçük gruplara düşürmüyor.',
    set: (share, k) => `${share}, ${number(k)} kişiden küçük gruplarda`,
    hints: 'Ne işe yarar',
    generalisations: {
      year: (column) => `${column}: yalnızca yıl`,
      decade: (column) => `${column}: yalnızca on yıl`,
      range: (column) => `${column}: sayı yerine aralık`,
      prefix: (column) => `${column}: yalnızca ilk karakterler`,
      'leave-out': (column) => `${column} sütununu çıkarın`,
    },
    after: (share) => `o zaman küçük gruplarda ${share}`,
    noRows: 'Dosyada profil yok.',
  },
};
