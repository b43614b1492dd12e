import type { FindingSentences, ProfileFindingWords } from './profile-finding-words';

const plain = (said: string, remedy: string): FindingSentences => ({ said: () => said, remedy: () => remedy });
const order: Readonly<Record<string, string>> = {
  day: 'Sütundaki başka değerlerde önce gün geliyor.',
  month: 'Sütundaki başka değerlerde önce ay geliyor.',
  mixed: 'Sütundaki değerlerin bir kısmında önce gün, bir kısmında önce ay geliyor.',
  unclear: 'Sütunda hangisinin önce geldiğini gösteren bir değer yok.',
};

/** What a check of a profile file finds, in Turkish. */
export const profileFindingsTr: ProfileFindingWords = {
  rules: {
    'no-rows': plain('Dosyada satır yok.', 'Nasıl dışa aktarıldığına bakın.'),
    'id-column-missing': plain(
      'Profilleri ayırt eden bir sütun yok; bu yüzden yinelenen profiller bulunamaz.',
      'Dosyayı yeniden açıp kimliği tutan sütunu seçin.',
    ),
    'id-empty': plain(
      'Profilin kimliği yok.',
      'Kimlikleri dosyanın geldiği yerde ekleyin; kimliksiz profil eşleştirilemez.',
    ),
    'id-repeated': {
      said: ({ details }) => `Kimlik birden çok profilde geçiyor. Böyle ${shown(details['ids'])} kimlik var.`,
      remedy: () =>
        'Hangi profilin geçerli olduğuna karar verin; ötekileri dosyanın geldiği yerde silin ya da birleştirin.',
    },
    'mandatory-missing': plain(
      'Bu öznitelik her profilde bulunmalı, ama hiçbir sütun onu tutmuyor.',
      'Bir sütunu ona eşleyin ya da dosyayı onunla birlikte yeniden dışa aktarın.',
    ),
    'mandatory-empty': plain(
      'Öznitelik zorunlu, ama burada boş.',
      'Doldurun ya da tanımda boş kalabileceğini belirtin.',
    ),
    'attributes-missing': {
      said: ({ details }) => `Çalışma alanındaki ${shown(details['attributes'])} özniteliğin bu dosyada sütunu yok.`,
      remedy: () => 'Dosyanın yalnızca bir kısmını tutması isteniyorsa yapılacak bir şey yok.',
    },
    'attribute-gone': plain(
      'Sütun, artık var olmayan bir özniteliğe eşli.',
      'Başka bir özniteliğe eşleyin ya da tanımı geri getirin.',
    ),
    'attribute-retired': plain(
      'Sütun, kullanım dışı bir özniteliğe eşli.',
      'Özniteliği yeniden kullanıma alın ya da sütunu başka bir özniteliğe eşleyin.',
    ),
    'attribute-twice': plain(
      'Başka bir sütun da aynı özniteliğe eşli.',
      'Birini başka bir özniteliğe eşleyin ya da eşlemesini kaldırın.',
    ),
    'columns-unknown': {
      said: ({ details }) =>
        `${shown(details['columns'])} sütun hiçbir özniteliğe eşli değil; değerlerinin nasıl olması gerektiği bilinmiyor.`,
      remedy: () => 'Özniteliklere eşleyin ya da onlardan taslak öznitelik oluşturun.',
    },
    'column-empty': plain('Sütun boş.', 'Bir sonraki dışa aktarımda çıkarın ya da neden doldurulmadığını araştırın.'),
    'column-nearly-empty': plain(
      'Burada neredeyse hiçbir profilin değeri yok.',
      'Özniteliğin hâlâ kullanılıp kullanılmadığına bakın.',
    ),
    'column-constant': plain(
      'Tüm profillerde aynı değer var.',
      'Sütunun profil hakkında bir şey söyleyip söylemediğine bakın.',
    ),
    'value-not-whole': plain('Değer tam sayı değil.', 'Değerleri düzeltin ya da başka bir veri türü seçin.'),
    'value-out-of-range': {
      said: ({ details }) => `Sayı, ${shown(details['dataType'])} türünün sınırlarını aşıyor.`,
      remedy: () => 'Değerleri düzeltin ya da daha geniş bir veri türü seçin.',
    },
    'value-not-number': plain('Değer sayı değil.', 'Değerleri düzeltin ya da başka bir veri türü seçin.'),
    'value-decimal-comma': plain(
      'Sayıda ondalık virgülü var.',
      'Ondalıkları noktadan sonra yazın, binlik ayırıcı kullanmayın.',
    ),
    'value-decimal-point': plain(
      'Sayıda nokta var; bu dosya ondalıkları virgülle yazıyor.',
      'Ondalıkları virgülden sonra yazın ya da dosyayı ondalık noktasıyla yeniden açın.',
    ),
    'value-not-boolean': plain('Değer ne evet ne hayır.', 'true ya da false yazın.'),
    'value-not-day': plain(
      'Değer takvimde olan bir gün değil.',
      'Değerleri düzeltin; günleri YYYY-AA-GG biçiminde yazın.',
    ),
    'value-day-ambiguous': {
      said: ({ details }) =>
        `Gün ile ay kesin olarak ayırt edilemiyor. ${order[String(details['order'])] ?? ''}`.trim(),
      remedy: () => 'Günleri YYYY-AA-GG biçiminde yazın.',
    },
    'value-not-instant': plain(
      'Değer bir zaman noktası değil.',
      'Zamanı 2026-01-31T12:00:00Z gibi ya da 1970’ten beri saniye olarak yazın.',
    ),
    'value-not-option': {
      said: ({ details }) => `Değer, izin verilen ${shown(details['options'])} değerden biri değil.`,
      remedy: () => 'Değerleri düzeltin ya da özniteliğin izin verilen değerlerine ekleyin.',
    },
    'value-not-list': plain('Liste okunamıyor.', 'Öğeleri noktalı virgülle ayırın.'),
    'value-label': plain(
      'Değer, izin verilen bir değerin kendisi değil, etiketi ya da etiketinin ilk harfi.',
      'Tanımda onun yerine geçen değeri yazın.',
    ),
    'value-blank': plain('Değer yalnızca boşluklardan oluşuyor.', 'Hücreyi boş bırakın.'),
    'value-placeholder': plain('Değer “yok” anlamına gelen bir sözcük.', 'Hücreyi boş bırakın.'),
    'value-spreadsheet-error': plain(
      'Burada bir hesap tablosunun formülü hata vermiş.',
      'Formülü dosyanın geldiği yerde düzeltin.',
    ),
    'value-with-unit': {
      said: ({ parts, details }) =>
        `Sayının yanında birim ya da para birimi var: ${parts}.${details['unit'] ? ` Özniteliğin birimi ${shown(details['unit'])}.` : ''}`,
      remedy: () => 'Yalnızca sayıyı, özniteliğin biriminde yazın.',
    },
    'value-grouped': plain('Sayıda binlik ayırıcılar var.', 'Ayırıcısız yazın.'),
    'value-abbreviated': plain(
      'Sayı, hesap tablolarının yaptığı gibi üslü kısaltılmış: son haneleri kayıp.',
      'Kaynağından metin olarak yeniden dışa aktarın.',
    ),
    'value-other-notation': plain(
      'Bu, burada okunmayan bir biçimde yazılmış gün ya da zaman.',
      'Günleri YYYY-AA-GG, zamanları 2026-01-31T12:00:00Z biçiminde yazın.',
    ),
    blank: plain('Değer yalnızca boşluklardan oluşuyor.', 'Hücreyi boş bırakın.'),
    padded: plain(
      'Değerin önünde ya da arkasında boşluk var; bu yüzden hiçbirine eşit olmuyor.',
      'Boşlukları temizleyin.',
    ),
    placeholder: plain(
      'Değer “yok” anlamına gelen bir sözcük ve değer sayılıyor.',
      '“Yok” denmek isteniyorsa hücreleri boşaltın.',
    ),
    'sentinel-day': plain(
      'Gün, sistemlerin “hiç” ya da “bilinmiyor” yerine yazdıklarından biri.',
      'Gerçek bir gün değilse hücreleri boşaltın.',
    ),
    'epoch-day': plain(
      '1970-01-01 öbür günlerden çok daha sık geçiyor: sistemler bunu “gün yok” yerine yazar.',
      'Gerçek bir gün değilse hücreleri boşaltın.',
    ),
    'spreadsheet-error': plain(
      'Burada bir hesap tablosunun formülü hata vermiş.',
      'Formülü dosyanın geldiği yerde düzeltin.',
    ),
    'abbreviated-number': plain(
      'Bir hesap tablosu uzun bir sayıyı kısaltmış: son haneleri kayıp.',
      'Kaynağından metin olarak yeniden dışa aktarın.',
    ),
    'leading-nought': plain(
      'Sayı sıfırla başlıyor; telefon ve posta kodlarında olduğu gibi, sayı sayılınca bu sıfır kaybolur.',
      'Bir kodsa veri türü olarak STRING seçin.',
    ),
    'letters-misread': plain(
      'Harfler yanlış kodlamayla okunmuş (ü yerine Ã¼).',
      'Dosyayı başka bir kodlamayla yeniden açın ya da UTF-8 olarak dışa aktarın.',
    ),
    'letters-turkish': plain(
      'Türkçe harfler büyük olasılıkla Batı Avrupa kodlamasıyla okunmuş (ı yerine ý, ş yerine þ, ğ yerine ð).',
      'Dosyayı windows-1254 olarak yeniden açın ya da UTF-8 olarak dışa aktarın.',
    ),
    'letters-lost': plain('Harfler kayıp: yerlerinde � var.', 'Dosyayı kaynağından UTF-8 olarak yeniden dışa aktarın.'),
    'spelling-case': {
      said: ({ details }) =>
        `Değer, daha sık geçen bir değerden yalnızca büyük-küçük harf ya da boşlukla ayrılıyor${values(details['values'])}.`,
      remedy: () => 'Her biri için tek bir yazım seçin.',
    },
    'spelling-accents': {
      said: ({ details }) =>
        `Değer, daha sık geçen bir değerden yalnızca harflerin işaretleriyle ayrılıyor${values(details['values'])}.`,
      remedy: () => 'Aynı şey kastediliyorsa tek bir yazım seçin.',
    },
    'units-mixed': {
      said: ({ parts }) => `Sayılar farklı birimlerde: ${parts}.`,
      remedy: () => 'Tek bir birime çevirip yalnızca sayıları yazın.',
    },
    'decimals-mixed': {
      said: ({ parts }) => `Ondalıklar kimi yerde noktadan, kimi yerde virgülden sonra: ${parts}.`,
      remedy: () => 'Tüm ondalıkları noktadan sonra yazın.',
    },
    'days-mixed': {
      said: ({ parts }) => `Günler farklı biçimlerde yazılmış: ${parts}.`,
      remedy: () => 'Hepsini tek bir biçimde, en iyisi YYYY-AA-GG olarak yazın.',
    },
    'day-orders-mixed': {
      said: ({ parts }) =>
        `Kimi değerlerde önce gün, kimilerinde önce ay geliyor: ${parts}. Kalanlar ikisi de olabilir.`,
      remedy: () => 'Hangi satırların nereden geldiğini bulun ve tüm günleri YYYY-AA-GG biçiminde yazın.',
    },
    'not-all-numbers': plain(
      'Sütundaki değerlerin neredeyse tümü sayı, bu değil.',
      'Sayı olması gerekiyorsa düzeltin.',
    ),
    'not-all-days': plain('Sütundaki değerlerin neredeyse tümü gün, bu değil.', 'Gün olması gerekiyorsa düzeltin.'),
    'birth-in-future': {
      said: ({ details }) => `Doğum günü bugünden (${shown(details['today'])}) sonra.`,
      remedy: () => 'Düzeltin ya da boş bırakın.',
    },
    'birth-too-long-ago': {
      said: ({ details }) => `Kişi ${shown(details['oldest'])} yaşından büyük olurdu.`,
      remedy: () => 'Düzeltin ya da boş bırakın.',
    },
    'age-impossible': {
      said: ({ details }) => `Yaş 0’dan küçük ya da ${shown(details['oldest'])} yaşından büyük olamaz.`,
      remedy: () => 'Düzeltin ya da boş bırakın.',
    },
  },
  notations: {
    'plain-number': 'birimsiz',
    'decimal-point': 'noktalı',
    'decimal-comma': 'virgüllü',
    grouped: 'ayırıcılı',
    exponent: 'üslü',
    'day-iso': '2026-12-31',
    'day-dotted': '31.12.2026',
    'day-slashed': '31/12/2026 ya da 12/31/2026',
    'day-slashed-iso': '2026/12/31',
    'day-dashed': '31-12-2026',
    'day-short': '31.12.26',
    'day-named': '31 Aralık 2026',
    'instant-zoned': 'saat dilimli zaman',
    'instant-bare': 'saat dilimsiz zaman',
    'instant-timed': 'saatli gün',
    'day-first': 'önce gün',
    'month-first': 'önce ay',
  },
  part: (name, count) => `${name} (${count})`,
};

function shown(detail: string | number | undefined): string {
  return typeof detail === 'number' ? detail.toLocaleString('tr') : (detail ?? '');
}

function values(count: string | number | undefined): string {
  return count === 1 ? '' : `; ${shown(count)} değerde böyle yazımlar var`;
}
