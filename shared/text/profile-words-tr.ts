import type { ProfileWords } from './profile-words';

/** A number with its noun; Turkish has no plural after a number. */
function rows(count: number): string {
  return `${count.toLocaleString('tr')} satır`;
}

/** Doubts and rejects of profile files in Turkish. */
export const profileWordsTr: ProfileWords = {
  doubts: {
    'file-empty': () => 'Dosya boş.',
    'no-rows': () => 'Dosyada başlık var, satır yok.',
    'delimiter-unsure': ({ found }) =>
      `Ayırıcı olarak ${shown(found)} alındı, ancak bir başkası da neredeyse aynı ölçüde uyuyor.`,
    'columns-by-place': () =>
      'Hücreleri ayıran bir işaret yok: sütunlar aralarındaki boşluklardan bulundu, hücrelerin çevresindeki boşluklar alınmadı.',
    'cells-padded': () => 'Hücreler alt alta dursun diye boşluklarla doldurulmuş; bu boşluklar alınmadı.',
    'lines-in-quotes': () => 'Her satır tek bir hücreymiş gibi bütünüyle tırnak içinde; satırlar hücrelerine ayrıldı.',
    'encoding-guessed': ({ found }) => `Metin UTF-8 değil; harflerine bakılarak ${found} sayıldı.`,
    'bytes-undecodable': ({ found }) =>
      `Bazı baytlar ${found} kodlamasında metin değil; her birinin yerine U+FFFD kondu.`,
    'nul-characters': () => 'Metinde NUL karakterleri var; olduğu gibi bırakıldı.',
    'line-ends-mixed': () => 'Satırlar farklı biçimlerde bitiyor.',
    'header-missing': () => 'İlk satır veriye benziyor; bu yüzden sütunlar numaralandı.',
    'header-lines-joined': ({ found }) => `Başlık ${found} satırdan oluşuyor; her sütunun adları birleştirildi.`,
    'header-repaired': () => 'Başlık, satırlar gibi ayrılmamış; adlar sütunlara yerleştirildi.',
    'header-moved': () => 'Başlık satırların arasında duruyor; üstündeki satırlar tutuldu.',
    'column-unnamed': ({ found, count }) =>
      count === 1 ? `Adı olmayan sütuna “${found}” adı verildi.` : `Adı olmayan ${count} sütun numaralandı.`,
    'column-renamed': ({ found, count }) =>
      count === 1
        ? `Bir ad iki kez geçiyor; sonraki sütuna “${found}” adı verildi.`
        : `Birden çok kez geçen ${count} ad numaralandı.`,
    'column-empty-dropped': ({ found }) => `Sondaki adsız ve boş ${found} sütun alınmadı.`,
    'blank-rows-skipped': ({ count }) => `İçeriği olmayan ${rows(count)} atlandı.`,
    'row-short': ({ count }) => `${rows(count)} diğerlerinden kısa: sondaki hücreler eksik.`,
    'row-cell-missing': ({ count }) =>
      `${rows(count)} diğerlerinden kısa: eksik hücre, kalanların sütunlarına uyduğu yere kondu.`,
    'row-cell-split': ({ count }) =>
      `${rows(count)} içinde bir ayırıcı eksik: hücre, iki sütunun ayrıldığı yerden bölündü.`,
    'row-cells-joined': ({ count }) =>
      `${rows(count)} diğerlerinden uzun: hücreler birleştirildi, aradaki ayırıcı metin sayıldı.`,
    'row-cell-dropped': ({ count }) => `${rows(count)} diğerlerinden uzun: fazladan boş bir hücre alınmadı.`,
    'row-other-delimiter': ({ count }) => `${rows(count)} diğerlerinden farklı bir ayırıcıyla yazılmış.`,
    'row-other-quote': ({ count }) => `${rows(count)} diğerlerinden farklı olarak kesme işaretiyle tırnaklanmış.`,
    'row-in-quotes': ({ count }) =>
      `${rows(count)} tek bir hücreymiş gibi bütünüyle tırnak içinde; hücrelerine ayrıldı.`,
    'row-lines-joined': ({ count }) =>
      `${rows(count)} tırnak içinde olmayan bir satır sonuyla bölünmüş; parçalar birleştirildi.`,
    'row-spaces-trimmed': ({ count }) => `${rows(count)} her ayırıcıdan sonra boşluk içeriyor; boşluklar alınmadı.`,
    'quote-stray': ({ count }) => `${rows(count)} bir hücrenin içinde kaçışsız tırnak içeriyor; tırnak metin sayıldı.`,
    'quote-open': ({ count }) => `${rows(count)} açılıp kapanmayan bir tırnak içeriyor; tırnak metin sayıldı.`,
    'quote-lost': ({ count }) =>
      `${rows(count)} tırnaklarından biri eksik bir hücre içeriyor; eksik tırnak tamamlandı.`,
    'types-mixed': ({ found, count }) =>
      count === 1
        ? `“${found}” değerleri farklı türlerde.`
        : `“${found}” gibi ${count} sütunun değerleri farklı türlerde.`,
  },
  lines: (lines, more) => `Satır: ${lines.join(', ')}${more ? ', …' : ''}.`,
  rejects: {
    preamble: 'tablonun üstünde duruyor.',
    comment: 'bir açıklama satırı.',
    ruler: 'satırlar arasına çizilmiş bir çizgi.',
    footer: 'tablonun altındaki bir not.',
    total: 'üstteki satırların toplamı.',
    'header-repeated': 'başlığın yinelenmesi.',
    'other-table': 'aynı dosyadaki başka bir tabloya ait.',
    'row-too-long': 'diğer satırlardan çok daha fazla hücre içeriyor.',
    'not-json': 'JSON değil.',
    'not-a-record': 'JSON, ancak nesne değil.',
  },
  place: (line, column) => `${line}. satır, ${column}. sütun`,
};

function shown(delimiter: string): string {
  const names: Readonly<Record<string, string>> = { '\t': 'sekme', ' ': 'boşluk', '\u001f': 'hiçbiri' };
  return names[delimiter] ?? `“${delimiter}”`;
}
