import type { ReviewWords } from './review-words';

/** Reviews in Turkish. */
export const reviewWordsTr: ReviewWords = {
  locale: 'tr',
  answers: { personal: 'Kişisel', 'not-personal': 'Kişisel değil', quasi: 'Dolaylı tanımlayıcı' },
  states: {
    unreviewed: 'İncelenmedi',
    suggested: 'Önerildi',
    requested: 'Onay bekliyor',
    again: 'Yeniden bakılmalı',
    personal: 'Kişisel',
    quasi: 'Dolaylı tanımlayıcı',
    'not-personal': 'Kişisel değil',
  },
  flags: { yes: 'kişisel', no: 'kişisel değil', undecided: 'kararsız' },
  proposals: { yes: 'kişisel', no: 'kişisel değil', ask: 'belirsiz' },
  levels: { high: 'Yüksek risk', medium: 'Orta risk', low: 'Düşük risk' },
  grounds: {
    unprotected: 'kişisel değil diye işaretli, ama kişisel görünüyor',
    'special-category': 'özel nitelikli',
    'values-seen': 'kişisel değerler görüldü',
    inherits: 'kişisel özniteliklerden hesaplanıyor',
    'in-use': 'kullanımda',
  },
  legalBases: {
    consent: 'Rıza (md. 6(1)(a))',
    contract: 'Sözleşme (md. 6(1)(b))',
    'legal-obligation': 'Hukuki yükümlülük (md. 6(1)(c))',
    'vital-interests': 'Hayati menfaat (md. 6(1)(d))',
    'public-task': 'Kamu görevi (md. 6(1)(e))',
    'legitimate-interests': 'Meşru menfaat (md. 6(1)(f))',
  },
  specialBases: {
    'explicit-consent': 'Açık rıza (md. 9(2)(a))',
    'employment-law': 'İş ve sosyal güvenlik hukuku (md. 9(2)(b))',
    'vital-interests': 'Hayati menfaat (md. 9(2)(c))',
    'non-profit-body': 'Kâr amacı gütmeyen kuruluş (md. 9(2)(d))',
    'made-public': 'Kişinin alenileştirmesi (md. 9(2)(e))',
    'legal-claims': 'Hukuki talepler (md. 9(2)(f))',
    'public-interest': 'Önemli kamu yararı (md. 9(2)(g))',
    'health-care': 'Sağlık ve sosyal bakım (md. 9(2)(h))',
    'public-health': 'Kamu sağlığı (md. 9(2)(i))',
    research: 'Arşiv, araştırma, istatistik (md. 9(2)(j))',
    'criminal-law': 'Kanunla yetkilendirilmiş, ceza verileri için (md. 10)',
  },
  collection: {
    registration: 'Kayıt',
    survey: 'Anket',
    purchase: 'Satın alma',
    newsletter: 'Bülten',
    profile: 'Profil sayfası',
    'user-generated-content': 'Kullanıcı içeriği',
    'mobile-app': 'Mobil uygulama',
    incentive: 'Teşvik veya yarışma',
    cookies: 'Çerezler ve izleme',
  },
  refusals: {
    'reason-missing': 'Gerekçe yazın: aksi yönde nedenler var.',
    'same-person': 'Sizin istediğinizi bir başkası onaylamalı.',
    'nothing-requested': 'Burada artık onay bekleyen bir şey yok.',
  },
  said: {
    personal: (by, day) => (by ? `${by} ${day} tarihinde kişisel dedi` : `${day} tarihinde kişisel dediniz`),
    'not-personal': (by, day) => (by ? `${by} ${day} tarihinde hayır dedi` : `${day} tarihinde hayır dediniz`),
    quasi: (by, day) =>
      by ? `${by} ${day} tarihinde dolaylı tanımlayıcı dedi` : `${day} tarihinde dolaylı tanımlayıcı dediniz`,
  },
  changes: {
    values: (share, kind, before) =>
      `şimdi değerlerin ${share} kadarı: ${kind}${before === null ? '' : ` (o zaman ${before})`}`,
    checked: (share, kind, before) =>
      `şimdi değerlerin ${share} kadarı denetimi geçiyor: ${kind}${before === null ? '' : ` (o zaman ${before})`}`,
    proposal: (before, after) => `o zaman ${before} görünüyordu, şimdi ${after} görünüyor`,
    category: (category, special) =>
      special ? `şimdi özel nitelikli görünüyor: ${category}` : `şimdi şuna benziyor: ${category}`,
    input: (code) => `şimdi kişisel olan ${code} üzerinden hesaplanıyor`,
    formula: 'o zamandan beri formülü değişti',
    dataType: (before, after) => `veri türü ${before} iken ${after} oldu`,
    flag: (flag) => `o zamandan beri biri işareti “${flag}” yaptı`,
    overdue: (day) => `${day} tarihinden sonra yeniden bakılacaktı`,
  },
  findings: {
    'no-purpose': ({ subject }) => `${subject} kişisel, ama hiçbir amaca hizmet etmiyor.`,
    'purpose-unknown': ({ subject, purpose }) => `${subject}, kimsenin tanımlamadığı “${purpose}” amacına bağlı.`,
    'special-without-basis': ({ subject, purpose, category, article }) =>
      `${subject} özel nitelikli (${category}), “${purpose}” amacının ise md. ${article} kapsamında dayanağı yok.`,
    overdue: ({ subject, since }) => `${subject} hakkındaki karara ${since} tarihinden sonra yeniden bakılacaktı.`,
    'flag-differs': ({ subject, answer }) =>
      answer === 'yes'
        ? `${subject} için kişisel kararı verildi, işareti ise başka söylüyor.`
        : `${subject} için kişisel değil kararı verildi, işareti ise başka söylüyor.`,
    'undecided-in-use': ({ subject }) => `${subject} için bir profil dosyasında değerler var, karar ise yok.`,
    inherits: ({ subject, input }) =>
      `${subject} kişisel değil diye işaretli, ama kişisel olan ${input} ile hesaplanıyor.`,
    'purpose-without-basis': ({ subject }) => `“${subject}” amacının hukuki dayanağı yok.`,
    'purpose-unused': ({ subject }) => `“${subject}” amacına hizmet eden öznitelik yok.`,
  },
  inherits: (code) => `kişisel olan ${code} ile hesaplanıyor`,
  nothing: 'hakkında bir şey bilinmiyor',
  again: 'karar verildiğinden beri bir şey değişti',
};
