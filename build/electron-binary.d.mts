export function findElectron(): string | null;
export function downloadElectron(): string | null;
export function ensureElectron(): Promise<{ readonly executable: string; readonly isReal: boolean } | null>;
