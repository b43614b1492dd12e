import type { ProblemCode, ProblemParams } from '../attribute/problem';
import { because } from './because';
import { expressionCausesTr } from './expression-causes.tr';

/** What each problem is and, where it helps, what to do about it, in Turkish. */
export const problemsTr: Readonly<Record<ProblemCode, (params: ProblemParams) => string>> = {
  'code-empty': () => 'Kod boş.',
  'name-empty': () => 'Ad boş.',
  'code-kept': ({ code }) => `Ada göre eşleşti: öznitelik “${code}” kodunu korur.`,
  'code-taken': ({ code }) => `“${code}” kodu başka bir öznitelikte kullanılıyor.`,
  'code-unknown': ({ code }) => `“${code}” kodlu bir öznitelik yok.`,
  'name-taken': ({ name, code }) =>
    `“${name}” adı “${code}” özniteliğinde kullanılıyor. Platform aynı adı ikinci kez kabul etmez.`,
  'control-character': () => 'Metinde satır sonu gibi görünmeyen bir karakter var.',
  'surrounding-space': () => 'Metin boşlukla başlıyor veya bitiyor.',
  'options-not-allowed': ({ dataType }) => `${dataType} türü seçenek listesi almaz.`,
  'option-empty': () => 'Bir seçeneğin değeri boş.',
  'option-not-of-type': ({ value, dataType }) => `“${value}” seçeneği ${dataType} türünde değil.`,
  'option-repeated': ({ value }) => `“${value}” seçeneği listede iki kez geçiyor.`,
  'order-not-integer': () => 'Sıra bir tam sayı değil.',
  'expression-broken': (problem) =>
    `İfade ${problem['column']}. karakterde okunamıyor: ${because(problem, expressionCausesTr)}.`,
  'expression-cycle': ({ way }) => `İfade dönüp kendisine bağlanıyor: ${way}.`,
  'expression-not-renamable': ({ code, to }) =>
    `“${code}” özniteliğinin ifadesinde “${to}” kodu yalın olarak yazılamıyor. Orada profile["…"] yazın ya da yalnızca harf, rakam ve alt çizgiden oluşan, ifadede kullanılmayan bir kod seçin.`,
  'expression-of-wrong-type': ({ found, wanted }) => `İfadenin sonucu ${found}, özniteliğin türü ise ${wanted}.`,
  'expression-type-error': (problem) => `İfadedeki türler birbirine uymuyor: ${because(problem, expressionCausesTr)}.`,
  'expression-unknown-code': ({ code }) => `İfadede geçen “${code}” bir öznitelik değil.`,
  'consent-itself': () => 'Bir öznitelik kendi iznini tutamaz.',
  'consent-unknown': ({ code }) => `“${code}” izin özniteliği yok.`,
  'field-locked': () => 'Platform bunu standart özniteliklerde sabit tutar; olduğu gibi kalır.',
  'cell-not-boolean': ({ text }) => `“${text}” evet ya da hayır olarak okunamıyor.`,
  'cell-not-data-type': ({ text }) => `“${text}” bir veri türü değil.`,
  'cell-not-integer': ({ text }) => `“${text}” bir tam sayı değil.`,
  'cell-not-list': ({ text }) => `“${text}” liste olarak okunamıyor. Öğeleri ; ile ayırın, ters bölü için \\\\ yazın.`,
  'cell-not-personal-info': ({ text }) => `“${text}” evet, hayır ya da kararsız olarak okunamıyor.`,
  'cell-not-options': ({ text }) => `“${text}” seçenek olarak okunamıyor. ; ile ayırarak değer=etiket biçiminde yazın.`,
  'row-ambiguous': ({ text, codes }) => `“${text}” şunlardan herhangi biri olabilir: ${codes}. Satıra bir kod verin.`,
  'row-repeated': ({ code, line, lines }) => `“${code}” hem ${line}. satırda hem şu satırlarda geçiyor: ${lines}.`,
  'row-without-key': () => 'Satırda kod yok; adı ve etiketi de bir öznitelikle eşleşmiyor.',
  'calculated-without-expression': () => 'Hesaplanan öznitelik, ancak formülü burada yazılı değil.',
  'code-differs-in-case': ({ code }) => `Bu kodu “${code}” kodundan yalnızca büyük-küçük harf ayırıyor.`,
  'description-missing': () => 'Açıklama eksik.',
  'expression-unused': () => 'İfade var, ancak öznitelik hesaplanan olarak işaretli değil.',
  'label-missing': () => 'Etiket eksik.',
  'name-style': ({ name, style, suggestion }) =>
    `“${name}” ${style} biçiminde değil${suggestion === '' ? '' : `; şöyle olurdu: “${suggestion}”`}.`,
  'personal-info-undecided': () => 'Kişisel bilgi olup olmadığına karar verilmemiş. O zamana kadar kişisel sayılır.',
  'unit-spelling': ({ unit, code }) => `“${unit}” birimi genellikle “${code}” olarak saklanır.`,
  'unit-unknown': ({ unit, suggestion }) =>
    `“${unit}” bilinen bir para birimi veya ölçü birimi değil${suggestion === '' ? '' : `; belki “${suggestion}”`}.`,
};
