/** Asking the browser to keep what is here when its disk runs full. */

export interface Keeping {
  /** The browser has promised not to clear this site by itself; null when it cannot say. */
  persisted: boolean | null;
  /** Bytes. */
  used: number | null;
  quota: number | null;
}

/** Asks for the promise; some browsers ask the reader, so call it only after something worth keeping was made. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false; // An old browser, or an insecure address.
  }
}

export async function keeping(): Promise<Keeping> {
  const ask = async <T>(question: () => Promise<T>) => question().catch(() => null);
  const [persisted, estimate] = await Promise.all([
    ask(async () => navigator.storage.persisted()),
    ask(async () => navigator.storage.estimate()),
  ]);
  return { persisted, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}
