import type { profileNewer as english } from '../en/profile-newer';

const number = (value: number) => value.toLocaleString('tr');
const edits = (count: number) => `${number(count)} düzeltme`;

/** Words of a newer version that takes the place of a profile file, in Turkish. */
export const profileNewer: typeof english = {
  title: (older) => `${older} dosyasının yeni sürümü`,
  weighing: (older) => `${older} dosyasındaki düzeltmelerin yeri aranıyor`,
  weighed: (older) => `${older} ne olacak`,
  profiles: 'Profiller',
  both: 'İki sürümde de var',
  added: 'Yeni',
  gone: 'Artık yok',
  doubtful: 'Kendine özgü kimliği yok',
  doubtfulOf: (older, newer) => `eski sürümde ${number(older)}, yenisinde ${number(newer)}`,
  noId: 'Profilleri iki sürümde de ayırt eden bir sütun yok; bu yüzden hangi düzeltmenin nereye ait olduğu bilinemez. Sütunlara dönüp bir sütun seçin.',
  back: 'Sütunlara dön',
  edits: (count) => edits(count),
  noEdits: 'Eski sürümde hiçbir şey düzeltilmemiş.',
  fates: {
    carried: { name: 'Taşınır', detail: 'Yeni sürüm, eskisinin söylediğini söylüyor.' },
    contested: {
      name: 'İkisinde de değişmiş',
      detail: 'Yeni sürüm hem eskisinden hem de düzeltmeden başka bir şey söylüyor.',
    },
    settled: { name: 'Artık gerekmez', detail: 'Yeni sürüm zaten düzeltmenin söylediğini söylüyor.' },
    'row-gone': { name: 'Profil artık yok', detail: 'Yeni sürümde bu kimliği taşıyan satır yok.' },
    'row-doubtful': {
      name: 'Profil belirlenemiyor',
      detail: 'Kimliği boş ya da birden çok satırda geçiyor; düzeltme yanlış profile gidebilirdi.',
    },
    'column-gone': { name: 'Sütun artık yok', detail: 'Yeni sürümde böyle bir sütun yok.' },
  },
  contest: 'İkisinin de değiştiği yerde',
  contests: { edit: 'Düzeltmeler kalsın', file: 'Yeni sürüm geçerli olsun' },
  byColumn: 'Sütunlara göre',
  column: 'Sütun',
  carriedHead: 'Taşınır',
  contestedHead: 'İkisinde de',
  settledHead: 'Gerekmez',
  lostHead: 'Yeri yok',
  removes: 'Eski sürümü sil',
  removesHelp: 'Denetimi ve geçmişte hücreleri için yazılanlarla birlikte. Bu geri alınamaz.',
  losing: (count) => `Yeri olmayan ${edits(count)} onunla birlikte kaybolur.`,
  keeping: 'Düzeltmeleriyle birlikte listede kalır.',
  confirm: 'Yerine geçir',
  keepBoth: 'İkisi de kalsın',
  carried: (count) => (count === 0 ? 'Düzeltme taşınmadı.' : `${edits(count)} taşındı.`),
};
