import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Asks anew when somebody goes to the page on which they already are: that is what they mean by it. */
export function useRefetchOnReturn(refetch: () => unknown): void {
  const { key } = useLocation();
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    void refetch();
  }, [key, refetch]);
}
