import { useEffect, useRef } from 'react';

/** Saves when the window loses focus or the screen is left; while something is unsaved, closing the tab is asked about. */
export function useLeaveGuard(isDirty: boolean, save: (() => Promise<boolean>) | undefined): void {
  const latest = useRef({ isDirty, save });
  latest.current = { isDirty, save };

  useEffect(() => {
    const saveNow = () => {
      if (latest.current.isDirty) void latest.current.save?.();
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!latest.current.isDirty) return;
      saveNow();
      event.preventDefault();
    };
    window.addEventListener('blur', saveNow);
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('blur', saveNow);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onHide);
      saveNow();
    };
  }, []);
}
