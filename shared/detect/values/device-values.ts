import { passesLuhn } from './checksums';
import type { Recogniser } from './recogniser';

const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${octet}(\\.${octet}){3}(/\\d{1,2}|:\\d{1,5})?$`);

/** Whether the text is an IPv6 address, shortened or not. */
export function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.replace(/%\w+$|\/\d{1,3}$/, '').split('::');
  if (more.length > 0 || !/^[\da-f:.]+$/i.test(text.replace(/%\w+$|\/\d{1,3}$/, ''))) return false;
  const groups = [head, tail ?? ''].flatMap((part) => (part === '' ? [] : part.split(':')));
  const isFull = tail === undefined ? groups.length === 8 : groups.length <= 7;
  return isFull && groups.every((group) => /^[\da-f]{1,4}$/i.test(group) || ipv4.test(group));
}

/** What singles out a device, by its look. */
export const deviceValues: readonly Recogniser[] = [
  {
    kind: 'ipv4',
    isWhole: true,
    category: 'user.device.ip_address',
    weight: 2.8,
    share: 0.6,
    matches: (value) => ipv4.test(value),
    // "1.0.2.15" is a version where all the parts of all values are small.
    holds: (sample) =>
      sample.filter((value) => value.split('.').some((part) => Number.parseInt(part, 10) > 31)).length >
      sample.length * 0.6,
  },
  {
    kind: 'ipv6',
    isWhole: true,
    category: 'user.device.ip_address',
    weight: 3,
    share: 0.5,
    matches: (value) => value.includes(':') && isIpv6(value) && !/^\d{1,2}(:\d{2}){1,2}$/.test(value),
  },
  {
    kind: 'mac-address',
    isWhole: true,
    category: 'user.device.device_id',
    weight: 3,
    share: 0.5,
    matches: (value) => /^([\da-f]{2}([:-]))([\da-f]{2}\2){4}[\da-f]{2}$|^([\da-f]{4}\.){2}[\da-f]{4}$/i.test(value),
  },
  {
    kind: 'imei',
    isWhole: true,
    category: 'user.device.device_id',
    // Written apart it looks like a telephone number, which has no check digit.
    weight: 2.9,
    share: 0.6,
    matches: (value) =>
      /^(?!3[47])[0-9]\d{14}$|^\d{2}([-/ ])\d{6}\1\d{6}\1\d$|^\d{6}([-/ ])\d{2}\2\d{6}\2\d$/.test(value),
    verify: (value) => passesLuhn(value.replace(/\D/g, '')),
  },
  {
    kind: 'iccid',
    isWhole: true,
    category: 'user.device.device_id',
    weight: 2.8,
    share: 0.6,
    matches: (value) => /^89\d{17,18}$/.test(value),
    verify: passesLuhn,
  },
  {
    kind: 'uuid',
    isWhole: true,
    category: 'user.unique_id',
    weight: 1.1,
    share: 0.5,
    matches: (value) => /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i.test(value),
  },
  {
    kind: 'push-token',
    isWhole: true,
    category: 'user.device.device_id',
    weight: 2.6,
    share: 0.8,
    matches: (value) => /^[\w-]{11,}:APA91[\w-]{60,}$|^ExponentPushToken\[[\w-]+\]$/.test(value),
  },
  {
    kind: 'analytics-cookie',
    category: 'user.device.cookie_id',
    weight: 2.4,
    share: 0.6,
    matches: (value) => /^(GA1\.\d\.|fb\.1\.)\d+\.\d+$|^\d{8,10}\.1\d{9}$/.test(value),
  },
];
