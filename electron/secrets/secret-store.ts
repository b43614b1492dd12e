import { z } from 'zod';
import { jsonFile } from '../disk/json-file';

/** Where a secret is: with the system's secure storage, in memory until the app ends, or nowhere. */
export const secretStates = ['stored', 'session', 'none'] as const;
export type SecretState = (typeof secretStates)[number];

/** The part of Electron's `safeStorage` that is used. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  /** Linux only; `basic_text` is a key that everybody knows. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/**
 * Secrets by name. They are given to main alone: there is no way to read one from outside it. Where the system has no
 * secure storage nothing is written, and the secret lives as long as the app runs.
 */
export interface SecretStore {
  keep(name: string, secret: string): Promise<Exclude<SecretState, 'none'>>;
  state(name: string): Promise<SecretState>;
  read(name: string): Promise<string | null>;
  forget(name: string): Promise<void>;
}

const Kept = z.record(z.string(), z.string());

/** The store over a file of encrypted texts. */
export function openSecrets(file: string, storage: SafeStorage): SecretStore {
  const kept = jsonFile<Record<string, string>>(file, Kept, {});
  const session = new Map<string, string>();
  const isSecure = () => storage.isEncryptionAvailable() && storage.getSelectedStorageBackend?.() !== 'basic_text';
  const drop = async (name: string): Promise<void> => {
    const { [name]: gone, ...rest } = await kept.read();
    if (gone !== undefined) await kept.write(rest);
  };
  return {
    async keep(name, secret) {
      if (!isSecure()) {
        await drop(name);
        session.set(name, secret);
        return 'session';
      }
      await kept.write({ ...(await kept.read()), [name]: storage.encryptString(secret).toString('base64') });
      session.delete(name);
      return 'stored';
    },
    async state(name) {
      if (session.has(name)) return 'session';
      return (await this.read(name)) === null ? 'none' : 'stored';
    },
    async read(name) {
      const own = session.get(name);
      if (own !== undefined) return own;
      const { [name]: encrypted } = await kept.read();
      if (encrypted === undefined || !isSecure()) return null;
      try {
        return storage.decryptString(Buffer.from(encrypted, 'base64'));
      } catch {
        return null; // The system's key is another one now: the secret has to be typed again.
      }
    },
    async forget(name) {
      session.delete(name);
      await drop(name);
    },
  };
}
