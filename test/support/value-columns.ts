/** Chance that is the same each time: a linear congruential generator. */
export function seeded(seed: number) {
  let state = (seed * 7919 + 13) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const digits = (count: number): string => Array.from({ length: count }, () => int(0, 9)).join('');
  const pick = <T>(items: readonly [T, ...T[]]): T => items[int(0, items.length - 1)] ?? items[0];
  return { next, int, digits, pick };
}
type Chance = ReturnType<typeof seeded>;

/** One kind of column: what it is meant to be taken for, and how one value of it is made. */
interface ColumnKind {
  /** The beginning of the category; null where it is not personal. */
  readonly category: string | null;
  readonly make: (chance: Chance) => string;
}

const words = <T extends string>(text: T): [string, ...string[]] => {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
};
const givenNames = words(
  'Ayşe Mehmet Zeynep Mustafa Elif Emre Fatma Burak James Mary Robert Linda Susan Kevin Laura Peter Anna Sofia',
);
const familyNames = words(
  'Yılmaz Kaya Demir Çelik Şahin Öztürk Smith Johnson Brown Miller Wilson Taylor Müller Schmidt Garcia Martin',
);
const sum = (text: string, weigh: (digit: number, at: number) => number): number =>
  Array.from(text).reduce((total, digit, at) => total + weigh(Number(digit), at), 0);

/** The digits with a Luhn check digit behind them. */
export function luhn(body: string): string {
  const doubled = sum(body, (digit, at) => {
    const weighed = (body.length - at) % 2 === 1 ? digit * 2 : digit;
    return weighed > 9 ? weighed - 9 : weighed;
  });
  return body + String((10 - (doubled % 10)) % 10);
}

/** A Turkish identity number. */
export function tckn({ int, digits }: Chance): string {
  const nine = String(int(1, 9)) + digits(8);
  const odd = sum(nine, (digit, at) => (at % 2 === 0 ? digit : 0));
  const even = sum(nine, (digit, at) => (at % 2 === 1 ? digit : 0));
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return `${nine}${tenth}${(odd + even + tenth) % 10}`;
}

/** A Turkish tax number. */
export function vkn({ digits }: Chance): string {
  const nine = digits(9);
  const total = sum(nine, (digit, at) => {
    const moved = (digit + 9 - at) % 10;
    return moved === 9 ? 9 : (moved * 2 ** (9 - at)) % 9;
  });
  return nine + String((10 - (total % 10)) % 10);
}

/** An IBAN of digits, of the country and the length. */
export function iban(country: string, length: number, { digits }: Chance): string {
  const account = digits(length - 4);
  const numbers = Array.from(`${account}${country}00`, (sign) =>
    /[A-Z]/.test(sign) ? sign.charCodeAt(0) - 55 : sign,
  ).join('');
  return country + String(98n - (BigInt(numbers) % 97n)).padStart(2, '0') + account;
}

function ean(body: string): string {
  return body + String((10 - (sum(body, (digit, at) => digit * (at % 2 === 0 ? 1 : 3)) % 10)) % 10);
}

function day({ int }: Chance, from: number, to: number): [string, string, string] {
  return [String(int(from, to)), String(int(1, 12)).padStart(2, '0'), String(int(1, 28)).padStart(2, '0')];
}

const mobile = ({ digits, pick }: Chance): string => pick(['532', '542', '505', '555', '533']) + digits(7);
const hex = (count: number, { int }: Chance): string =>
  Array.from({ length: count }, () => int(0, 15).toString(16)).join('');
const person = ({ pick }: Chance): string => `${pick(givenNames)} ${pick(familyNames)}`;

/** Columns as they are met, personal ones and those that only look like them. */
export const columnKinds: Readonly<Record<string, ColumnKind>> = {
  email: {
    category: 'user.contact.email',
    make: (c) => `${c.pick(givenNames)}.${c.digits(3)}@example.com`.toLowerCase(),
  },
  'email masked': { category: 'user.contact.email', make: (c) => `${c.pick(['a', 'b', 'm'])}****@example.org` },
  'mobile with 0': { category: 'user.contact.phone_number', make: (c) => `0${mobile(c)}` },
  'mobile with +90': { category: 'user.contact.phone_number', make: (c) => `+90 ${mobile(c)}` },
  'mobile without anything': { category: 'user.contact.phone_number', make: mobile },
  'phone, American': { category: 'user.contact.phone_number', make: (c) => `(${c.int(201, 989)}) 555-${c.digits(4)}` },
  'phone masked': { category: 'user.contact.phone_number', make: (c) => `05** *** ** ${c.digits(2)}` },
  card: { category: 'user.financial.credit_card', make: (c) => luhn(`4${c.digits(14)}`) },
  'card masked': { category: 'user.financial.credit_card', make: (c) => `${c.digits(6)}******${c.digits(4)}` },
  iban: { category: 'user.financial.bank_account', make: (c) => c.pick([iban('TR', 26, c), iban('DE', 22, c)]) },
  tckn: { category: 'user.government_id', make: tckn },
  vkn: { category: 'user.government_id', make: vkn },
  ssn: { category: 'user.government_id', make: (c) => `${c.int(100, 665)}-${c.int(10, 99)}-${c.int(1000, 9999)}` },
  passport: { category: 'user.government_id', make: (c) => `U${c.digits(8)}` },
  plate: {
    category: 'user.government_id',
    make: (c) => `${c.int(10, 81)} ${c.pick(['A', 'KL', 'TRZ'])} ${c.int(100, 999)}`,
  },
  imei: { category: 'user.device', make: (c) => luhn(`35${c.digits(12)}`) },
  iccid: { category: 'user.device', make: (c) => luhn(`8990${c.digits(14)}`) },
  ipv4: { category: 'user.device.ip_address', make: (c) => [0, 0, 0, 0].map(() => c.int(1, 254)).join('.') },
  mac: { category: 'user.device', make: (c) => [0, 0, 0, 0, 0, 0].map(() => hex(2, c)).join(':') },
  uuid: { category: 'user.unique_id', make: (c) => [8, 4, 4, 4, 12].map((count) => hex(count, c)).join('-') },
  'analytics cookie': { category: 'user.device', make: (c) => `GA1.2.${c.digits(9)}.16${c.digits(8)}` },
  'birth date': { category: 'user.demographic.date_of_birth', make: (c) => day(c, 1945, 2004).join('-') },
  'birth date, packed': { category: 'user.demographic.date_of_birth', make: (c) => day(c, 1945, 2004).join('') },
  'birth date at midnight': {
    category: 'user.demographic.date_of_birth',
    make: (c) => `${day(c, 1945, 2004).join('-')}T00:00:00Z`,
  },
  'birth year': { category: 'user.demographic.date_of_birth', make: (c) => String(c.int(1945, 2004)) },
  age: { category: 'user.demographic.age_range', make: (c) => String(c.int(18, 84)) },
  'given name': { category: 'user.name', make: (c) => `${c.pick(givenNames)}${c.pick(['', '', ' Su', ' Can'])}` },
  'full name': { category: 'user.name', make: (c) => `${person(c)}${c.pick(['', '-Kaya', ' Jr'])}` },
  'user name': {
    category: 'user.unique_id',
    make: (c) => `${c.pick(givenNames)}_${c.digits(3)}`.normalize('NFD').replace(/[^\w]/g, ''),
  },
  address: {
    category: 'user.contact.address',
    make: (c) => `${c.pick(['Gül', 'Lale', 'İnönü'])} Mah. 1453. Sok. No:${c.int(1, 120)} Kadıköy`,
  },
  'street address': {
    category: 'user.contact.address',
    make: (c) => `${c.int(1, 9999)} ${c.pick(['Main', 'Oak'])} Street`,
  },
  'postal code': { category: 'user.contact.address', make: (c) => `${c.int(10, 81)}${c.digits(3)}` },
  gender: { category: 'user.demographic.gender', make: (c) => c.pick(['Kadın', 'Erkek']) },
  'marital status': { category: 'user.demographic', make: (c) => c.pick(['Evli', 'Bekar', 'Boşanmış']) },
  nationality: { category: 'user.demographic', make: (c) => c.pick(['Turkish', 'British', 'Syrian', 'German']) },
  religion: { category: 'user.demographic', make: (c) => c.pick(['Muslim', 'Christian', 'Atheist']) },
  occupation: {
    category: 'user.demographic',
    make: (c) => c.pick(['Öğretmen', 'Mühendis', 'Doktor', 'Avukat', 'Memur', 'İşçi']),
  },
  'blood group': { category: 'user.health_and_medical', make: (c) => c.pick(['A Rh+', '0 Rh-', 'AB Rh+', 'B Rh+']) },
  diagnosis: {
    category: 'user.health_and_medical',
    make: (c) => c.pick(['Type 2 diabetes', 'Astım', 'Hypertension', 'Migren']),
  },
  'diagnosis code': {
    category: 'user.health_and_medical',
    make: (c) => `${c.pick(['E', 'J', 'M'])}${c.int(10, 99)}.${c.int(0, 9)}`,
  },
  latitude: { category: 'user.location', make: (c) => (36 + c.next() * 6).toFixed(6) },
  coordinates: {
    category: 'user.location',
    make: (c) => `${(36 + c.next() * 6).toFixed(5)}, ${(26 + c.next() * 18).toFixed(5)}`,
  },
  'social handle': { category: 'user.unique_id', make: (c) => `@${c.pick(['ada', 'kaan', 'mona'])}${c.digits(2)}` },
  'social profile': { category: 'user.unique_id', make: (c) => `https://www.linkedin.com/in/ada-${c.digits(4)}` },
  'password hash': { category: 'user.authorization', make: (c) => `$2b$10$${hex(53, c)}` },
  'access token': { category: 'user.authorization', make: (c) => `eyJhbGciOiJIUzI1NiJ9.${hex(40, c)}.${hex(43, c)}` },
  'passport line': {
    category: 'user.government_id',
    make: (c) => `P<TUR${c.pick(['YILMAZ', 'KAYA', 'DEMIR'])}<<${c.pick(['AYSE', 'EMRE'])}`.padEnd(44, '<'),
  },
  'birth date in words': {
    category: 'user.demographic.date_of_birth',
    make: (c) => `${c.int(1, 28)} ${c.pick(['Mart', 'June', 'Oct', 'Juli'])} ${c.int(1945, 2005)}`,
  },
  'birth date with a short year': {
    category: 'user.demographic.date_of_birth',
    make: (c) => `${c.int(1, 28)}/${c.int(1, 12)}/${c.int(45, 99)}`,
  },
  'point of a map': {
    category: 'user.location',
    make: (c) => `POINT(${(26 + c.next() * 18).toFixed(5)} ${(36 + c.next() * 6).toFixed(5)})`,
  },
  'Russian name': {
    category: 'user.name',
    make: (c) =>
      `${c.pick(['Анна', 'Иван', 'Ольга', 'Сергей'])} ${c.pick(['Смирнова', 'Петров', 'Васильева', 'Попов'])}`,
  },
  'Chinese, Japanese or Korean name': {
    category: 'user.name',
    make: (c) => c.pick(['王伟', '李娜', '张敏', '田中太郎', '佐藤花子', '김민준', '이서연', '박지훈', '刘洋', '陈静']),
  },
  'name in small letters': {
    category: 'user.name',
    make: (c) => `${c.pick(givenNames)} ${c.pick(familyNames)}`.toLocaleLowerCase('tr'),
  },
  'bitcoin address': { category: 'user.unique_id', make: (c) => `1aB${hex(30, c).replace(/0/g, '7')}` },
  'cloud key': {
    category: 'user.authorization',
    make: (c) => `AKIA${Array.from({ length: 16 }, () => c.pick(['A', 'B', 'Q', 'Z', '2', '7'])).join('')}`,
  },
  'Brazilian mobile': { category: 'user.contact.phone', make: (c) => `(11) 9${c.digits(4)}-${c.digits(4)}` },

  'number of a company': {
    category: null,
    make: (c) => `${c.digits(2)}.${c.digits(3)}.${c.digits(3)}/0001-${c.digits(2)}`,
  },
  'German article number': { category: null, make: (c) => ean(`4${c.digits(11)}`) },
  'small amount': { category: null, make: (c) => (c.next() * 10).toFixed(4) },
  'order number': { category: null, make: (c) => `ORD-${c.int(2020, 2025)}-${c.digits(6)}` },
  'eleven digits': { category: null, make: (c) => String(c.int(1, 9)) + c.digits(10) },
  'ten digits': { category: null, make: (c) => `1${c.digits(9)}` },
  'sixteen digits': { category: null, make: (c) => String(c.int(1, 9)) + c.digits(15) },
  'nine digits': { category: null, make: (c) => String(c.int(1, 9)) + c.digits(8) },
  ean: { category: null, make: (c) => ean(`869${c.digits(9)}`) },
  isbn: { category: null, make: (c) => ean(`978${c.digits(9)}`) },
  sku: { category: null, make: (c) => `${c.pick(['TSH', 'BAG'])}-${c.digits(4)}-${c.pick(['S', 'M', 'XL'])}` },
  'tracking number': { category: null, make: (c) => `1Z${hex(16, c).toUpperCase()}` },
  time: { category: null, make: (c) => `${day(c, 2022, 2025).join('-')}T${c.int(10, 23)}:${c.int(10, 59)}:07Z` },
  epoch: { category: null, make: (c) => `17${c.digits(8)}` },
  'recent date': { category: null, make: (c) => day(c, 2021, 2025).join('-') },
  price: { category: null, make: (c) => `${c.int(1, 999)}.${c.digits(2)}` },
  'price in lira': { category: null, make: (c) => `${c.int(1, 999)},${c.digits(2)} TL` },
  share: { category: null, make: (c) => c.next().toFixed(4) },
  score: { category: null, make: (c) => String(c.int(0, 100)) },
  quantity: { category: null, make: (c) => String(c.int(1, 20)) },
  product: {
    category: null,
    make: (c) => `${c.pick(['Kırmızı', 'Siyah'])} ${c.pick(['Tişört', 'Çanta', 'Elbise'])} ${c.int(36, 44)}`,
  },
  company: {
    category: null,
    make: (c) => `${c.pick(familyNames)} ${c.pick(['Tekstil', 'İnşaat'])} ${c.pick(['A.Ş.', 'Ltd. Şti.'])}`,
  },
  city: { category: null, make: (c) => c.pick(['İstanbul', 'Ankara', 'İzmir', 'Berlin', 'London']) },
  country: { category: null, make: (c) => c.pick(['TR', 'DE', 'US', 'GB']) },
  flag: { category: null, make: (c) => c.pick(['true', 'false']) },
  state: { category: null, make: (c) => c.pick(['active', 'passive', 'pending']) },
  size: { category: null, make: (c) => c.pick(['S', 'M', 'L', 'XL']) },
  month: { category: null, make: (c) => c.pick(['April', 'May', 'June', 'August', 'Ocak']) },
  version: { category: null, make: (c) => `${c.int(1, 9)}.${c.int(0, 20)}.${c.int(0, 9)}` },
  'user agent': {
    category: null,
    make: (c) => `Mozilla/5.0 (iPhone; CPU iPhone OS ${c.int(12, 18)}_0) AppleWebKit/605.1.15`,
  },
  page: { category: null, make: (c) => `/products/${c.pick(['shoes', 'bags'])}/${c.digits(4)}` },
  note: { category: null, make: (c) => `${c.pick(['Kargo geç geldi', 'Fits well', 'İade istiyorum'])} ${c.digits(2)}` },
  nothing: { category: null, make: () => '' },
};

/** A column of that many values; of every eighth somebody wrote that there is none. */
export function valueColumn(kind: ColumnKind, rows: number, seed: number): readonly string[] {
  const chance = seeded(seed);
  return Array.from({ length: rows }, (_, row) =>
    row % 8 === 7 ? chance.pick(['', 'N/A', '-', 'yok']) : kind.make(chance),
  );
}
