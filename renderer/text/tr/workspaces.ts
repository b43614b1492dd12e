import type { workspaces as english } from '../en/workspaces';

const number = (value: number) => value.toLocaleString('tr');

/** Words of workspaces and the files that hold them, in Turkish. */
export const workspaces: typeof english = {
  group: 'Çalışma alanı',
  commands: {
    new: 'Yeni çalışma alanı…',
    open: 'Çalışma alanı dosyası aç…',
    save: 'Çalışma alanını dosyaya kaydet…',
    choose: (name) => `${name} çalışma alanını aç`,
  },
  recentHelp: 'Bu makinede, bıraktığınız gibi',
  openFile: 'Çalışma alanı dosyası aç',
  openFileHelp: 'Bir yedek ya da başka bir makineden veya meslektaştan gelen çalışma alanı (.curator).',

  open: {
    reading: (fileName) => `${fileName} açılıyor`,
    failed: (fileName) => `${fileName} açılmadı`,
    nothingChanged: 'Hiçbir şey değişmedi.',
    otherFile: 'Başka bir dosya seç',
    locked: (fileName) => `${fileName} korunuyor`,
    lockedDetail: 'Kaydedilirken verilen parolayı girin.',
    passphrase: 'Parola',
    wrong: 'Bu parola dosyayı açmıyor. Büyük harfleri ve klavye dilini denetleyin.',
    unlock: 'Aç',
  },
  save: {
    title: 'Çalışma alanını dosyaya kaydet',
    detail:
      'Her şey tek dosyada: tanımlar, geçmiş, incelemeler, amaçlar, politika ve düzeltmeleriyle birlikte profil dosyaları. Bu uygulamanın olduğu her makinede açılır.',
    holds: (definitions, files, size) =>
      files === 0
        ? `${number(definitions)} öznitelik, profil dosyası yok`
        : `${number(definitions)} öznitelik, ${number(files)} profil dosyası (${size})`,
    protect: 'Parolayla koru',
    passphrase: 'Parola',
    passphraseHelp: 'Parola olmadan dosyayı kimse açamaz.',
    repeat: 'Parola (yeniden)',
    tooShort: (least) => `En az ${least} karakter; birkaç sözcük en iyisi.`,
    differs: 'İkisi aynı değil.',
    openDetail: 'Dosyayı eline geçiren herkes okuyabilir.',
    openWithProfiles: 'Dosyayı eline geçiren herkes, profil dosyalarındaki kişisel değerlerle birlikte okuyabilir.',
    choose: 'Kaydet…',
    saving: (fileName) => `${fileName} kaydediliyor`,
    saved: 'Kaydedildi',
    failed: 'Çalışma alanı kaydedilmedi',
    again: 'Yeniden dene',
    file: 'Dosya',
    size: 'Boyut',
    readBack: 'Geri okuma',
    identical: 'aynı',
    protection: 'Koruma',
    locked: 'parola',
    open: 'yok',
    digest: 'SHA-256',
  },
  backups: {
    section: 'Yedekler',
    detail:
      'Yedek, profil dosyalarıyla birlikte her şeyi bu makinedeki özel bir klasörde tutar. Sonradan sildiklerinizi de, yerini daha yeni bir yedek alana kadar saklar.',
    every: 'Kendiliğinden yedekle',
    times: { never: 'Hiçbir zaman', hour: 'Her saat', day: 'Her gün', week: 'Her hafta' },
    most: 'Sakla',
    count: (count) => `${number(count)} yedek`,
    now: 'Şimdi yedekle',
    clear: 'Tüm yedekleri sil',
    clearTitle: 'Tüm yedekler silinsin mi?',
    clearDetail: 'Çalışma alanlarının kendisi kalır. Bu geri alınamaz.',
    none: 'Henüz yedek yok.',
    list: 'Yedekler',
    open: 'Aç',
    openOf: (when) => `${when} yedeğini aç`,
  },
};
