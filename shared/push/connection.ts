import { z } from 'zod';
import { mostProfilesInRequest } from './operation';

/**
 * Who is spoken to. netmera: its REST API 3.0; http: any service that takes JSON; file: nobody, the requests are written to
 * a file that can be looked at or sent by other means.
 */
export const pushAdapters = ['netmera', 'http', 'file'] as const;
export const PushAdapter = z.enum(pushAdapters);
export type PushAdapter = z.infer<typeof PushAdapter>;

/** How days and instants cross. The platform's own samples write milliseconds, its event guide days and seconds. */
export const WireStyle = z.object({
  /** day: `2026-01-31`; epoch-ms: the milliseconds of the day's midnight at `offsetMinutes`. */
  dates: z.enum(['day', 'epoch-ms']),
  times: z.enum(['epoch-ms', 'epoch-s', 'iso']),
  /** East of UTC. A birth date sent as an instant keeps its day where it is read at the same offset. */
  offsetMinutes: z
    .number()
    .int()
    .min(-14 * 60)
    .max(14 * 60),
});
export type WireStyle = z.infer<typeof WireStyle>;

const HeaderName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/);
/** Printable, so that no header can be smuggled in behind another. */
const HeaderValue = z.string().regex(/^[\x20-\x7e]{0,1000}$/);

/** Where approved changes go, and how. The API key is no part of it: main keeps that alone. */
export const Connection = z.object({
  id: z.string().regex(/^[0-9a-z-]{1,64}$/),
  name: z.string().trim().min(1).max(80),
  adapter: PushAdapter,
  /** Empty for a file. */
  url: z.string().refine((url) => url === '' || addressProblem(url) === null),
  keyHeader: HeaderName,
  headers: z.array(z.object({ name: HeaderName, value: HeaderValue })).max(20),
  /** Whether attributes are named by their codes or by their names. */
  keyBy: z.enum(['code', 'name']),
  style: WireStyle,
  requestsPerSecond: z.number().min(0.1).max(50),
  profilesInRequest: z.number().int().min(1).max(mostProfilesInRequest),
  /** Only for http: what is posted, as JSON once `{{operation}}`, `{{profiles}}` and `{{key}}` are filled in. */
  template: z.string().max(10_000),
  /** Certificates in PEM that are trusted beside the system's; empty for none. */
  certificates: z.string().max(200_000),
  /** Empty for the system's. */
  proxy: z.string().refine((url) => url === '' || /^https?:\/\/[^\s/]+\/?$/.test(url)),
});
export type Connection = z.infer<typeof Connection>;

/** The platform's address (https://user.netmera.com/netmera-developer-guide/api-documentation/rest-api/setup). */
export const netmeraUrl = 'https://restapi.netmera.com';
export const usualTemplate = '{"operation": {{operation}}, "profiles": {{profiles}}}';

/** A connection with nothing special about it. */
export function newConnection(id: string, name: string, adapter: PushAdapter): Connection {
  return {
    id,
    name,
    adapter,
    url: adapter === 'netmera' ? netmeraUrl : '',
    keyHeader: adapter === 'netmera' ? 'X-netmera-api-key' : 'Authorization',
    headers: [],
    keyBy: adapter === 'netmera' ? 'name' : 'code',
    // The platform's own sample of a birth date is midnight at UTC+3.
    style: { dates: adapter === 'netmera' ? 'epoch-ms' : 'day', times: 'epoch-ms', offsetMinutes: 180 },
    requestsPerSecond: 5,
    profilesInRequest: mostProfilesInRequest,
    template: usualTemplate,
    certificates: '',
    proxy: '',
  };
}

export type AddressProblem = 'not-a-url' | 'not-https' | 'has-credentials';

/** What is wrong with an address to send personal values to; only this machine may be spoken to without TLS. */
export function addressProblem(text: string): AddressProblem | null {
  const found = /^(https?):\/\/([^\s/?#]+)(\/[^\s?#]*)?$/i.exec(text);
  if (!found) return 'not-a-url';
  const [, scheme = '', host = ''] = found;
  if (host.includes('@')) return 'has-credentials';
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
  return scheme.toLowerCase() === 'https' || isHere ? null : 'not-https';
}

/** Scheme, host and port of an address: what a key is given to. */
export function originOf(url: string): string {
  return /^(https?:\/\/[^/]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** The host as people read it. */
export function hostOf(url: string): string {
  return originOf(url).replace(/^https?:\/\//, '');
}
