/** The hosts that are being asked something on the side of runs, so that the window can always say whom the app speaks to. */
export interface AskedHosts {
  /** Does the work, and counts the host as asked until it has ended; nobody is asked where the host is empty. */
  during<T>(host: string, work: () => Promise<T>): Promise<T>;
}

/** `tell` hears of the host that was asked last and has not answered; of null where none is left. */
export function openAskedHosts(tell: (host: string | null) => void): AskedHosts {
  const asked: string[] = [];
  const told = () => tell(asked.at(-1) ?? null);
  return {
    async during(host, work) {
      if (host === '') return work();
      asked.push(host);
      told();
      try {
        return await work();
      } finally {
        asked.splice(asked.indexOf(host), 1);
        told();
      }
    },
  };
}
