import type { FaultWords } from './fault-words';

/** What each fault says in Turkish: what is wrong, then what to do. */
export const turkish: FaultWords = {
  locale: 'tr',
  place: ({ line, column }) =>
    line === undefined ? '' : column === undefined ? `${line}. satır` : `${line}. satır, ${column}. sütun`,
  thisFile: 'Dosya',
  reasons: {
    bytes: '',
    cells: ' hücre',
    columns: ' sütun',
    entries: ' iç dosya',
    ratio: ' kat açılma oranı',
    rows: ' satır',
  },
  sentences: {
    cancelled: () => 'İptal edildi; hiçbir şey değişmedi.',
    conflict: () => 'Bu arada aynı yer başkası tarafından değiştirildi; yeniden bakıp karar verin.',
    'disk-full': ({ file, fault }) =>
      fault.reason === 'quota'
        ? 'Uygulamanın bu bilgisayarda sakladıkları için yer kalmadı; artık gerekmeyen profil dosyalarını silin ya da diskte yer açın.'
        : `${file}: disk dolu olduğu için yazılamadı; yer açıp yeniden kaydedin.`,
    'encoding-unknown': ({ file, where, at, found }) =>
      at
        ? `${where}: buradaki baytlar ${found} kodlamasında metin değil; dosyanın kaydedildiği kodlamayı seçin ya da dosyayı UTF-8 olarak yeniden kaydedin.`
        : `${file}: “${found}” kodlaması burada bilinmiyor; başka bir kodlama seçin.`,
    'engine-ended': ({ file }) =>
      `${file}: okuma ya da yazma beklenmedik biçimde sona erdi; yeniden deneyin, yine olursa dosyayı bölün.`,
    'file-archive-bomb': ({ file, found, limit }) =>
      `${file}: açıldığında ${found} oluyor, sınır ise ${limit}; yalnızca güvendiğiniz çalışma kitaplarını açın ya da dosyayı bir tablo programında yeniden kaydedin.`,
    'file-archive-broken': ({ file }) =>
      `${file}: çalışma kitabı ya da arşiv bozuk, eksik veya parolalı; dosyayı yeniden alın veya yeniden kaydedin.`,
    'file-binary': ({ file, fault }) =>
      `${file}: ne metin ne de çalışma kitabı; CSV, JSON${fault.reason === 'profiles' ? ', Parquet' : ''} ya da XLSX dosyası seçin.`,
    'file-empty': ({ file }) => `${file}: dosya boş; başlığı ve satırları olan bir dosya seçin.`,
    'file-json-broken': ({ where }) =>
      `${where}: geçerli JSON değil; orada düzeltin ya da dosyayı yeniden dışa aktarın.`,
    'file-json-foreign': ({ file }) =>
      `${file}: bu JSON dosyasında öznitelik listesi yok; listesi olan bir dosya seçin.`,
    'file-line-too-long': ({ where }) =>
      `${where}: ayırıcısı olmayan, bir milyon karakterden uzun bir satır var; doğru ayırıcıyı ya da başka bir dosya seçin.`,
    'file-missing': ({ file }) => `${file}: dosya yerinde değil; yeniden seçin.`,
    'column-missing': ({ file, found }) =>
      `${file} dosyasında “${found}” sütunu yok; var olan bir sütunun adını verin.`,
    'file-no-header': ({ where }) =>
      `${where}: başlık yok; ilk satır sütunları adlandırmalı, bir başlık ekleyin ya da atlanan satır sayısını değiştirin.`,
    'file-too-large': ({ where, found, limit }) =>
      `${where}: çok büyük (${found}, sınır ${limit}); daha küçük dosyalara bölün.`,
    'file-too-many-bad-rows': ({ where, limit }) =>
      `${where}: okunamayan satır sayısı ${limit} sınırını aştı; ayırıcıyı ve tırnak karakterini denetleyin ya da dosyayı yeniden dışa aktarın.`,
    'file-too-new': ({ file, found, limit }) =>
      `${file}: bu uygulamanın daha yeni bir sürümüyle yazılmış (biçim ${found}, bilinen en yeni ${limit}); açmak için uygulamayı güncelleyin.`,
    'file-unreadable': ({ file, why }) =>
      `${file}: okunamıyor${why}; bunun bir dosya olduğunu ve açma izniniz bulunduğunu denetleyin.`,
    'file-unwritable': ({ file, why }) =>
      `${file}: yazılamıyor${why}; başka bir klasör seçin ya da dosyayı diğer programda kapatın.`,
    'format-unknown': ({ file, fault }) =>
      fault.reason === 'old-office'
        ? `${file}: eski ya da parolalı bir Office dosyası; parolasız XLSX olarak kaydedin.`
        : `${file}: biçimi burada bilinmiyor; CSV, JSON ya da XLSX dosyası seçin.`,
    'invalid-value': ({ where, at, found, limit, fault }) =>
      fault.reason === 'cell'
        ? `${at}: hücrede ${found} karakter var, bir sayfa hücresi ise ${limit} karakter alır; kısaltın ya da CSV veya JSON olarak kaydedin.`
        : `${where}: izin verilmeyen bir değer var; düzeltip yeniden deneyin.`,
    'meant-changed': ({ file }) =>
      `${file} dosyasına yazılacak olan, bu sırada diskte değişti; bu yüzden hiçbir şey kaydedilmedi. Bunu kapatıp yeniden dışa aktarın; yine olursa diski denetleyin.`,
    'proof-foreign': ({ file }) =>
      `${file} ne bir makbuz ne de bir kanıt paketi; bu uygulamanın böyle kaydettiği bir dosya seçin.`,
    'read-back-differs': ({ file }) =>
      `${file}: yeniden okununca kaydedilmek istenenden farklı; başka bir biçimde kaydedin ve eski dosyayı saklayın.`,
    'refresh-changing': ({ file }) => `${file} okunurken değişti ya da kayboldu; değişmez olunca alınır.`,
    'refresh-columns': ({ file, found }) =>
      `${file} içinde beklenen sütunlar yok (${found}); önceki sürüm duruyor. Doğru dosya mı bakın ya da elle açın.`,
    'refresh-folder': ({ file, why }) =>
      `${file} klasörü okunamıyor${why}; yerinde durduğunu ve açma izniniz olduğunu denetleyin.`,
    'refresh-no-id': ({ file }) => `${file} içinde profilleri ayırt eden sütun belli değil; profil dosyasında seçin.`,
    'refresh-no-rows': ({ file }) => `${file} içinde başlık var, satır yok; önceki sürüm duruyor.`,
    'refresh-place': () => 'Bu dosya ya da klasör başka bir makinede ya da çok önce seçilmiş; kaynakta yeniden seçin.',
    'refresh-rejects': ({ file, found, limit }) =>
      `${file} dosyasının çoğu okunamıyor (ayrılan satır: ${found}, okunan: ${limit}); önceki sürüm duruyor.`,
    'refresh-shared': ({ found }) =>
      `“${found}” kaynağı aynı profil dosyasını yeniliyor; birine başka bir dosya seçin.`,
    'refresh-shrunk': ({ file, found, limit }) =>
      `${file} içinde öncekinin yarısından azı var (satır: ${found}, önce: ${limit}), kesilmiş gibi; önceki sürüm duruyor. Doğruysa elle açın.`,
    'refresh-target': () => 'Yenilenecek profil dosyası artık yok; kaynakta başka bir dosya seçin.',
    refused: () => 'İzin verilmediği için reddedildi; hiçbir şey değişmedi.',
    'row-too-long': ({ where, found, limit }) =>
      `${where}: satırda ${found}, başlıkta ${limit} hücre var; fazlasını silin ya da ayırıcı içeren hücreyi tırnak içine alın.`,
    'row-too-short': ({ where, found, limit }) =>
      `${where}: satırda ${found}, başlıkta ${limit} hücre var; eksik olanı ekleyin.`,
    'row-quote-open': ({ where }) =>
      `${where}: burada açılan tırnak hiç kapanmıyor; kapatın ya da tırnak karakteri olmadığını seçin.`,
    'row-quote-stray': ({ where }) =>
      `${where}: kapanan tırnaktan sonra başka bir şey geliyor; tırnaklı hücrenin içindeki tırnakları çift yazın.`,
    'store-damaged': () => 'Kayıtlı çalışma alanı bozulmuş; geçmişinden yeniden oluşturun ya da bir yedek açın.',
    'store-too-new': () =>
      'Kaydedilmiş çalışma alanı bu uygulamanın daha yeni bir sürümüyle yazılmış; açmak için uygulamayı güncelleyin.',
    unexpected: ({ file, fault }) =>
      `${fault.file === undefined ? '' : `${file}: `}Beklenmedik bir sorun oluştu; hiçbir şey değişmedi, yeniden deneyin.`,
    'workspace-bomb': ({ file, found, limit }) =>
      `${file} açılınca ${found} olurdu, sınır ise ${limit}; yalnızca güvendiğiniz çalışma alanı dosyalarını açın.`,
    'workspace-broken': ({ file, fault }) =>
      `${file} bozulmuş ya da kaydedildikten sonra değiştirilmiş${fault.found === undefined ? '' : ` (${fault.found})`}; yeniden edinin ya da başka bir yedek açın.`,
    'workspace-foreign': ({ file }) =>
      `${file} bir çalışma alanı dosyası değil; bu uygulamanın kaydettiği bir dosya seçin.`,
    'workspace-locked': ({ file }) => `${file} parolayla korunuyor; kaydedilirken verilen parolayı girin.`,
    'workspace-passphrase': ({ file }) =>
      `Parola ${file} dosyasını açmıyor; büyük harfleri ve klavye dilini denetleyin. Parola olmadan dosyayı kimse açamaz.`,
    'workspace-too-large': ({ found, limit }) =>
      `Çalışma alanı ${found} tutuyor, bir çalışma alanı dosyası ise en çok ${limit} alır; işi biten profil dosyalarını dışa aktarıp buradan silin.`,
  },
};
