import type { PackPart, PackVerdict } from '../pack/verify-pack';
import type { Language } from '../detect/describe-reason';

/** Words of evidence packs. */
export interface PackWords {
  readonly title: (workspace: string) => string;
  readonly madeAt: (at: string, by: string) => string;
  readonly about: string;
  readonly figures: {
    readonly purposes: string;
    readonly attributes: string;
    readonly personal: string;
    readonly open: string;
    readonly decided: string;
  };
  readonly sections: {
    readonly purposes: string;
    readonly attributes: string;
    readonly open: string;
    readonly decisions: string;
    readonly policy: string;
    readonly chain: string;
  };
  readonly none: string;
  readonly notDescribed: string;
  readonly purpose: {
    readonly legalBasis: string;
    readonly specialBasis: string;
    readonly dataUse: string;
    readonly dataSubjects: string;
    readonly retention: string;
    readonly recipients: string;
    readonly collection: string;
    readonly attributes: string;
    readonly description: string;
  };
  readonly unsaid: string;
  readonly columns: {
    readonly code: string;
    readonly label: string;
    readonly flag: string;
    readonly category: string;
    readonly state: string;
    readonly proposal: string;
    readonly decision: string;
    readonly purposes: string;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly reviewBy: string;
    readonly evidence: string;
    readonly subject: string;
    readonly what: string;
    readonly seq: string;
    readonly hash: string;
  };
  readonly approvedBy: (by: string) => string;
  readonly waits: (by: string) => string;
  readonly noCategory: string;
  readonly actions: Readonly<Record<string, string>>;
  readonly chain: (entries: number, whole: number) => string;
  readonly verifyHow: string;
  readonly fourEyes: string;
  readonly parts: Readonly<Record<PackPart, (name: string) => string>>;
  readonly whole: (workspace: string, at: string) => string;
  readonly notAPack: string;
  readonly tooNew: string;
}

const english: PackWords = {
  title: (workspace) => `Evidence pack: ${workspace}`,
  madeAt: (at, by) => `Made on ${at} by ${by}`,
  about:
    'This document holds evidence: what was proposed about personal information, what people decided on which grounds, what the data are used for, and what left. It is no legal advice, and no statement that anything in it is lawful.',
  figures: {
    purposes: 'purposes',
    attributes: 'attributes',
    personal: 'personal',
    decided: 'decided',
    open: 'open items',
  },
  sections: {
    purposes: 'Record of processing, by purpose',
    attributes: 'Attributes',
    open: 'Open items',
    decisions: 'Decisions and what left',
    policy: 'Consent and masking',
    chain: 'How this can be checked',
  },
  none: 'None.',
  notDescribed: 'Attributes name this purpose; nobody has described it.',
  purpose: {
    description: 'Description',
    legalBasis: 'Legal basis',
    specialBasis: 'Basis for special categories',
    dataUse: 'Data use',
    dataSubjects: 'Data subjects',
    retention: 'Retention',
    recipients: 'Recipients',
    collection: 'Collected by',
    attributes: 'Attributes',
  },
  unsaid: 'not said',
  columns: {
    code: 'Code',
    label: 'Attribute',
    flag: 'Flag',
    category: 'Data category',
    state: 'State',
    proposal: 'Proposal',
    decision: 'Decision',
    purposes: 'Purposes',
    reason: 'Reason',
    by: 'By',
    at: 'When (UTC)',
    reviewBy: 'Look again from',
    evidence: 'Digest of the evidence',
    subject: 'About',
    what: 'What',
    seq: 'Entry',
    hash: 'Hash',
  },
  approvedBy: (by) => `approved by ${by}`,
  waits: (by) => `asked for by ${by}, waits for approval`,
  noCategory: 'no category',
  actions: {
    decide: 'Decided',
    'request-review': 'Asked for approval',
    approve: 'Approved',
    withdraw: 'Took a request back',
    note: 'Wrote a note',
    purpose: 'Changed a purpose',
    policy: 'Changed the policy',
    export: 'Exported',
    override: 'Exported against the policy',
    reveal: 'Revealed values',
    report: 'Saved an evidence pack',
    undo: 'Undid',
    redo: 'Did again',
  },
  chain: (entries, whole) =>
    `The history of the workspace has ${entries} entries, each of which holds the hash of the one before. This pack holds ${whole} of them whole: decisions, purposes and the policy above are read off these again when the pack is verified.`,
  verifyHow:
    'Open this file in the app (Review, Reports, Verify) or run: curate verify FILE. Both find what was altered, and need no network. Compare the hash of the last entry with the one that the workspace shows.',
  fourEyes: 'Two people decide',
  parts: {
    purpose: (name) => `the purpose “${name}”`,
    attribute: (name) => `the attribute ${name}`,
    open: (name) => `the open item “${name}”`,
    policy: () => 'the policy',
    entry: (name) => `entry ${name} of the history`,
    chain: (name) => `the chain of hashes, which should end with entry ${name}`,
    document: (name) => `the text that people read, at “${name}”`,
    pack: (name) => `what the pack as a whole says of itself (${name})`,
  },
  whole: (workspace, at) => `Nothing was altered in the evidence pack of ${workspace} of ${at}.`,
  notAPack: 'This file is no evidence pack.',
  tooNew: 'This evidence pack was made by a newer version of the app.',
};

const turkish: PackWords = {
  title: (workspace) => `Kanıt paketi: ${workspace}`,
  madeAt: (at, by) => `${at} tarihinde ${by} tarafından hazırlandı`,
  about:
    'Bu belge kanıt içerir: kişisel veriler hakkında ne önerildiğini, kimin neye dayanarak karar verdiğini, verilerin ne için kullanıldığını ve nelerin dışarı çıktığını gösterir. Hukuki görüş değildir; içindekilerin hukuka uygun olduğunu söylemez.',
  figures: {
    purposes: 'amaç',
    attributes: 'öznitelik',
    personal: 'kişisel',
    decided: 'karara bağlandı',
    open: 'açık konu',
  },
  sections: {
    purposes: 'Amaçlara göre işleme kaydı',
    attributes: 'Öznitelikler',
    open: 'Açık konular',
    decisions: 'Kararlar ve dışarı çıkanlar',
    policy: 'Rıza ve maskeleme',
    chain: 'Nasıl denetlenir',
  },
  none: 'Yok.',
  notDescribed: 'Öznitelikler bu amacı anıyor; henüz kimse tanımlamadı.',
  purpose: {
    description: 'Açıklama',
    legalBasis: 'Hukuki dayanak',
    specialBasis: 'Özel nitelikli veriler için dayanak',
    dataUse: 'Veri kullanımı',
    dataSubjects: 'İlgili kişiler',
    retention: 'Saklama süresi',
    recipients: 'Alıcılar',
    collection: 'Toplama yolu',
    attributes: 'Öznitelikler',
  },
  unsaid: 'belirtilmedi',
  columns: {
    code: 'Kod',
    label: 'Öznitelik',
    flag: 'İşaret',
    category: 'Veri kategorisi',
    state: 'Durum',
    proposal: 'Öneri',
    decision: 'Karar',
    purposes: 'Amaçlar',
    reason: 'Gerekçe',
    by: 'Kim',
    at: 'Ne zaman (UTC)',
    reviewBy: 'Yeniden bakılacak gün',
    evidence: 'Kanıtın özeti',
    subject: 'Konu',
    what: 'Ne',
    seq: 'Kayıt',
    hash: 'Özet (hash)',
  },
  approvedBy: (by) => `${by} onayladı`,
  waits: (by) => `${by} istedi, onay bekliyor`,
  noCategory: 'kategori yok',
  actions: {
    decide: 'Karar verdi',
    'request-review': 'Onay istedi',
    approve: 'Onayladı',
    withdraw: 'İsteğini geri aldı',
    note: 'Not yazdı',
    purpose: 'Bir amacı değiştirdi',
    policy: 'Politikayı değiştirdi',
    export: 'Dışa aktardı',
    override: 'Politikaya rağmen dışa aktardı',
    reveal: 'Değerleri gösterdi',
    report: 'Kanıt paketi kaydetti',
    undo: 'Geri aldı',
    redo: 'Yineledi',
  },
  chain: (entries, whole) =>
    `Çalışma alanının geçmişinde ${entries} kayıt var ve her biri bir öncekinin özetini taşıyor. Bunların ${whole} tanesi bu pakette bütün olarak duruyor; paket doğrulanırken yukarıdaki kararlar, amaçlar ve politika bunlardan yeniden okunur.`,
  verifyHow:
    'Bu dosyayı uygulamada açın (İnceleme, Raporlar, Doğrula) ya da şunu çalıştırın: curate verify DOSYA. İkisi de değiştirilmiş olanı bulur ve ağa gerek duymaz. Son kaydın özetini çalışma alanının gösterdiğiyle karşılaştırın.',
  fourEyes: 'İki kişi karar verir',
  parts: {
    purpose: (name) => `“${name}” amacı`,
    attribute: (name) => `${name} özniteliği`,
    open: (name) => `“${name}” açık konusu`,
    policy: () => 'politika',
    entry: (name) => `geçmişin ${name}. kaydı`,
    chain: (name) => `${name}. kayıtla bitmesi gereken özet zinciri`,
    document: (name) => `okunan metin, “${name}” yerinde`,
    pack: (name) => `paketin bütünü hakkındaki bilgiler (${name})`,
  },
  whole: (workspace, at) => `${workspace} çalışma alanının ${at} tarihli kanıt paketinde hiçbir şey değiştirilmemiş.`,
  notAPack: 'Bu dosya bir kanıt paketi değil.',
  tooNew: 'Bu kanıt paketi uygulamanın daha yeni bir sürümüyle hazırlanmış.',
};

const languages: Readonly<Record<Language, PackWords>> = { en: english, tr: turkish };

/** The words of evidence packs in a language. */
export function packWords(language: Language): PackWords {
  return languages[language];
}

/** What verifying a pack came to, in a sentence. */
export function describePackVerdict(verdict: PackVerdict, language: Language): string {
  const words = languages[language];
  if (verdict.ok) return words.whole(verdict.pack.facts.workspace, minuteText(verdict.pack.facts.at));
  switch (verdict.reason) {
    case 'not-a-pack':
      return words.notAPack;
    case 'too-new':
      return words.tooNew;
    case 'altered': {
      const place = words.parts[verdict.part](verdict.name);
      return language === 'tr' ? `Değiştirilmiş: ${place}.` : `Altered: ${place}.`;
    }
  }
}

/** An instant to the minute, in UTC and the same on every machine: a pack's text is compared letter by letter. */
export function minuteText(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
