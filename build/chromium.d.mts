export function findChromium(): string | null;
export function chromiumArguments(): string[];
export function ensureChromium(): string | null;
