import tls from 'node:tls';
import { Agent, type Dispatcher, ProxyAgent, request as send } from 'undici';
import { systemCode } from '../disk/disk-fault';
import type { Sent } from './run-push';
import type { PushRequest } from '#shared/push/push-request';

/** How a host is reached. */
export interface Route {
  /** Certificates in PEM that are trusted beside the system's; empty for none. */
  readonly certificates: string;
  /** `http://host:port`; null for no proxy. */
  readonly proxy: string | null;
}

/** What of an answer is looked at; a longer one is cut off. */
const longestBody = 64 * 1024;
/** The definitions of a large app in their longest form. */
const longestDefinitions = 32 * 1024 * 1024;
const [connectTimeout, answerTimeout, wholeTimeout] = [10_000, 30_000, 60_000];

/** What came of a request, with how much came back. */
export type HttpSent = Sent & { readonly received: number };

/** Speaks HTTP to one host. */
export interface HttpSender {
  /** Never throws; follows no redirection, since another host must not get the key. `all` keeps a long body whole. */
  send(
    request: PushRequest,
    secret: Readonly<Record<string, string>>,
    signal: AbortSignal,
    all?: boolean,
  ): Promise<HttpSent>;
  close(): Promise<void>;
}

/** Opens a way to a host, whose connections are kept for the next request. */
export function openHttp({ certificates, proxy }: Route): HttpSender {
  const connect = { ca: trusted(certificates), timeout: connectTimeout };
  const timeouts = { headersTimeout: answerTimeout, bodyTimeout: answerTimeout };
  const dispatcher: Dispatcher = proxy
    ? new ProxyAgent({ uri: proxy, requestTls: connect, proxyTls: connect, ...timeouts })
    : new Agent({ connect, ...timeouts });
  return {
    async send({ url, method, headers, body }, secret, signal, all = false) {
      const timeout = AbortSignal.timeout(wholeTimeout);
      try {
        const answer = await send(url, {
          dispatcher,
          method,
          headers: { ...headers, ...secret },
          body: method === 'GET' ? null : body,
          signal: AbortSignal.any([signal, timeout]),
        });
        const read = await readBody(answer.body, all ? longestDefinitions : longestBody);
        const retryAfter = answer.headers['retry-after'];
        return {
          kind: 'answer',
          answer: { status: answer.statusCode, retryAfter: retryAfter?.toString() ?? null, body: read.text },
          received: read.bytes,
        };
      } catch (error) {
        return { kind: 'failed', reason: timeout.aborted ? 'too-slow' : reasonOf(error), received: 0 };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** Node's own list, the system's where this Node can read it, and the person's. */
function trusted(certificates: string): string[] {
  const system: unknown = 'getCACertificates' in tls ? tls.getCACertificates('system') : [];
  const ofSystem = Array.isArray(system) ? system.filter((each) => typeof each === 'string') : [];
  return [...tls.rootCertificates, ...ofSystem, ...(certificates.trim() === '' ? [] : [certificates])];
}

async function readBody(body: Dispatcher.ResponseData['body'], limit: number) {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body) {
    const piece = Buffer.from(chunk);
    bytes += piece.byteLength;
    text += decoder.decode(piece, { stream: true });
    // Leaving the loop ends the body, and the connection with it.
    if (bytes > limit) break;
  }
  return { text: text + decoder.decode(), bytes };
}

function reasonOf(error: unknown): 'no-connection' | 'too-slow' | 'tls' {
  const code = codeOf(error);
  // Whoever waited for a connection, or lost one, never got through: there is no network.
  if (/CONNECT_TIMEOUT|ETIMEDOUT/.test(code)) return 'no-connection';
  if (code.includes('TIMEOUT')) return 'too-slow';
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH/.test(code);
  return isCertificate ? 'tls' : 'no-connection';
}

/** The innermost code: libraries wrap what the system said. */
function codeOf(error: unknown): string {
  const own = systemCode(error) ?? '';
  if (!(error instanceof Error) || error.cause === undefined) return own;
  return codeOf(error.cause) || own;
}
