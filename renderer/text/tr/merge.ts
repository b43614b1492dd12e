import type { merge as english } from '../en/merge';

const number = (value: number) => value.toLocaleString('tr');

/** Words of merging with a colleague's definitions, in Turkish. */
export const merge: typeof english = {
  command: 'Bir meslektaşın dosyasıyla birleştir…',
  title: 'Birleştir',
  reading: (fileName) => `${fileName} okunuyor`,
  merging: 'İki taraf karşılaştırılıyor',
  failed: (fileName) => `${fileName} birleştirilemez`,
  failedAdvice: 'Her satır okunabilir olmalı; yoksa eksik olan silinmiş sayılırdı. Dosyayı düzeltip yeniden seçin.',
  otherFile: 'Başka bir dosya seç',
  more: (count) => `ve ${number(count)} tane daha`,

  ancestor: {
    title: 'İki taraf nereden başladı?',
    detail: (fileName) =>
      `${fileName} bu çalışma alanının geçmişinden bir durumu göstermiyor. İkisinin de başladığı hâl bilinirse yalnızca gerçek farklara karar vermek gerekir.`,
    label: 'Ortak başlangıç',
    file: { name: 'Bir dosya', detail: 'İki taraf ayrılmadan önce kaydedilmiş tanımlar; örneğin gönderdiğiniz dosya.' },
    none: { name: 'Ortak bir şey yok', detail: 'İki tarafın farklı söylediği her şey sorulur.' },
    choose: 'Dosyayı seç',
    next: 'Karşılaştır',
    used: (when) => `Geçmişteki ortak durumla karşılaştırıldı: ${when}.`,
    usedFile: (fileName) => `İkisinin de başladığı ${fileName} ile karşılaştırıldı.`,
    usedNone: 'Ortak bir başlangıç olmadan karşılaştırıldı.',
    change: 'Değiştir',
  },

  filters: 'Göster',
  all: 'Tümü',
  states: {
    open: 'Karar bekleyen',
    decided: 'Karar verilen',
    theirs: 'Onlardan',
    both: 'İkisinden',
    ours: 'Bizimki kalır',
  },
  stateTips: {
    open: 'Birinin karar vermesi gerekiyor',
    decided: 'Siz karar verdiniz',
    theirs: 'Yalnızca onlar değiştirdi: alınır',
    both: 'İkisi de değiştirdi ve değişiklikler bağdaşıyor: birleştirilir',
    ours: 'Yalnızca siz değiştirdiniz: kalır',
  },
  list: 'Farklar',
  columns: { field: 'Alan', base: 'Önce', ours: 'Bizimki', theirs: 'Onlarınki' },
  kinds: { changed: 'Değişti', added: 'Eklendi', removed: 'Silindi' },
  formerCode: (code) => `eskiden ${code}`,
  attribute: 'Öznitelik ya da amaç',
  purpose: 'Amaç',
  policy: 'Rıza ve maskeleme',
  absent: 'yok',
  nothing: 'boş',
  decide: 'Nasıl karar verilir',
  take: { ours: 'Bizimkini al', theirs: 'Onlarınkini al' },
  taken: (side, value) => `${side}: ${value}`,
  edit: 'Başka bir değer yaz',
  edited: 'Kendi değeriniz',
  save: 'Bunu al',
  undecide: 'Yeniden karar ver',
  outcome: 'Sonuç',
  allOurs: 'Gösterilenlerde bizimki',
  allTheirs: 'Gösterilenlerde onlarınki',
  keys: { move: 'Gez', ours: 'Bizimki', theirs: 'Onlarınki', edit: 'Düzenle', next: 'Sıradaki karar' },
  noLines: 'Bu türden bir şey yok',
  same: 'İki taraf aynı: birleştirilecek bir şey yok.',
  sameDefinitions: 'Tanımlar aynı; yalnızca inceleyenlerin söyledikleri farklı.',

  reasons: {
    'both-changed': 'İki taraf da değiştirdi, her biri başka bir şeye.',
    'both-added': 'İki tarafta da var ve farklı şeyler söylüyor; kimin değiştirdiğini gösterecek ortak bir hâl yok.',
    lowered: 'Bir taraf bunun kişisel bilgi olmadığını söylüyor. Birleştirme buna asla kendiliğinden karar vermez.',
    loosened:
      'Bununla kişiler, bir tarafın belirlediğinden daha az korunur. Birleştirme buna asla kendiliğinden karar vermez.',
    rule: 'Her taraf tek başına doğru, ama birlikte bağdaşmıyorlar.',
    'removed-changed': 'Bir taraf sildi, öteki değiştirdi.',
    'same-name': 'İki amacın adı aynı olur. Birine başka bir ad yazın.',
    missing:
      'Onların dosyasında bu öznitelik yok: orada silinmiş olabilir ya da dosya yalnızca bir bölümü içeriyordur.',
  },
  left: (count) => `${number(count)} karar bekliyor`,
  summary: (theirs, decided, reviews) =>
    [
      theirs > 0 ? `${number(theirs)} onlardan` : '',
      decided > 0 ? `${number(decided)} karar verildi` : '',
      reviews > 0 ? `${number(reviews)} inceleme alınıyor` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Hiçbir şey değişmez.',
  apply: 'Birleştir',
  cancel: 'Vazgeç',
  done: (count, fileName) => `${fileName} ile birleştirildi: ${number(count)} değişiklik`,
};
