/** A value that is read once and kept until somebody says that it changed. */
export interface Memory<T> {
  get: () => Promise<T>;
  forget: () => void;
}

/** Keeps what `load` reads, as long as changes are heard (`isCurrent`); else it is read each time. */
export function keepInMemory<T>(isCurrent: () => boolean, load: () => Promise<T>): Memory<T> {
  let kept: Promise<T> | undefined;
  return {
    get: () => {
      if (!isCurrent()) return load();
      if (kept) return kept;
      const loading = load();
      kept = loading;
      // What could not be read is tried again by whoever asks next.
      loading.catch(() => {
        if (kept === loading) kept = undefined;
      });
      return loading;
    },
    forget: () => (kept = undefined),
  };
}
