import type { profileEdit as english } from '../en/profile-edit';

const number = (value: number) => value.toLocaleString('tr');

/** Words of everything that changes what profiles say, in Turkish. */
export const profileEdit: typeof english = {
  cell: {
    noValue: 'Değer yok',
    masked: 'Gizli değerler değiştirilemez. Önce sütunu görünür kılın.',
    calculated: 'Bu değer başka değerlerden hesaplanır; burada değiştirilemez.',
    tooMany: (most) =>
      `Bu, bir kerede en çok ${number(most)} hücre sınırını aşıyor. Daha az hücre seçin ya da satırları dışa aktarın.`,
  },

  history: {
    kinds: { added: 'Düzeltildi', updated: 'Düzeltildi', removed: 'Geri alındı' },
    row: (row) => `${number(row)}. satır`,
    cells: (count) => `${number(count)} hücre`,
    goneColumn: 'Silinmiş bir dosyanın sütunu',
    lost: 'metin dosyayla birlikte silindi',
    sides: { own: 'dosyadaki gibi', nothing: 'değer yok', empty: 'boş metin', hidden: '••••••' },
  },
};
