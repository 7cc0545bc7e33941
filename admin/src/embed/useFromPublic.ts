import { useCallback, useEffect, useState } from 'react';

/** What the public server answers; read again when `read` becomes another function. */
export function useFromPublic<T>(read: () => Promise<T>): {
  data: T | null;
  hasFailed: boolean;
  retry: () => void;
} {
  const [answer, setAnswer] = useState<{ of: () => Promise<T>; data: T | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isAwaited = true;
    read().then(
      (data) => isAwaited && setAnswer({ of: read, data }),
      () => isAwaited && setAnswer({ of: read, data: null }),
    );
    return () => {
      isAwaited = false;
    };
  }, [read, attempt]);
  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((before) => before + 1);
  }, []);
  const current = answer?.of === read ? answer : null;
  return { data: current?.data ?? null, hasFailed: current !== null && current.data === null, retry };
}
