import { z } from 'zod';
import type { Connection } from './connection';
import type { PushOperation } from './operation';
import type { Parcel } from './parcel';

/** A request as it crosses, but for the API key, which only main knows. */
export const PushRequest = z.object({
  method: z.enum(['GET', 'POST']),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
export type PushRequest = z.infer<typeof PushRequest>;

type Sent = Pick<Parcel, 'id' | 'profile'>;

/**
 * The request that does one operation to these profiles. `key` names the batch: sent again it has the same one. Facts:
 * https://user.netmera.com/netmera-developer-guide/api-documentation/rest-api/user-and-device-management
 */
export function pushRequest(
  connection: Connection,
  operation: PushOperation,
  parcels: readonly Sent[],
  key: string,
): PushRequest {
  const { adapter, template } = connection;
  const headers = { 'Content-Type': 'application/json', ...headersOf(connection) };
  if (adapter === 'http') {
    const profiles = listOf(parcels, ({ id, profile }) => `{"id":${JSON.stringify(id)},"profile":${profile}}`);
    const body = fillTemplate(template, { operation: JSON.stringify(operation), profiles, key: JSON.stringify(key) });
    return { method: 'POST', url: connection.url, headers: { ...headers, 'Idempotency-Key': key }, body };
  }
  const body = listOf(parcels, ({ id, profile }) => `{"extId":${JSON.stringify(id)},"profile":${profile}}`);
  return { method: 'POST', url: endpoint(connection, `${operation}ProfileAttributes`), headers, body };
}

/** The request that answers the platform's definitions, and so also tells whether a key is taken. */
export function definitionsRequest(connection: Connection): PushRequest {
  const url = connection.adapter === 'http' ? connection.url : endpoint(connection, 'app/profile-attributes');
  return { method: 'GET', url, headers: { Accept: 'application/json', ...headersOf(connection) }, body: '' };
}

function endpoint({ url }: Connection, name: string): string {
  return `${url.replace(/\/+$/, '')}/rest/3.0/${name}`;
}

function headersOf({ headers }: Connection): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}

function listOf(parcels: readonly Sent[], write: (parcel: Sent) => string): string {
  return `[${parcels.map(write).join(',')}]`;
}

/** What a template may name. */
const placeholders = ['operation', 'profiles', 'key'] as const;
type Placeholder = (typeof placeholders)[number];

function fillTemplate(template: string, values: Readonly<Record<Placeholder, string>>): string {
  // By a function: in a text of replacement `$&` would mean something.
  return template.replace(/\{\{(operation|profiles|key)\}\}/g, (_, name: Placeholder) => values[name]);
}

/** Whether a template makes JSON that names the profiles. */
export function isSoundTemplate(template: string): boolean {
  if (!template.includes('{{profiles}}')) return false;
  try {
    JSON.parse(fillTemplate(template, { operation: '"set"', profiles: '[]', key: '""' }));
    return true;
  } catch {
    return false;
  }
}
