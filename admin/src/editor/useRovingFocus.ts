import { useCallback, useEffect, type KeyboardEvent, type RefObject } from 'react';

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A toolbar is one stop of Tab; the arrow keys move within it (WAI-ARIA toolbar pattern). */
export function useRovingFocus(toolbar: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const buttons = useCallback(
    () => [...(toolbar.current?.querySelectorAll<HTMLElement>('button, [role="combobox"]') ?? [])],
    [toolbar],
  );
  useEffect(() => {
    const all = buttons();
    if (
      all.some((button) => button.tabIndex === 0) &&
      all.filter((button) => button.tabIndex === 0).length === 1
    )
      return;
    all.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  });
  return useCallback(
    (event) => {
      const all = buttons();
      const index = all.indexOf(event.target as HTMLElement);
      const step = steps[event.key];
      if (index < 0 || !step) return;
      event.preventDefault();
      const next = step(index, all.length);
      all.forEach((button, at) => (button.tabIndex = at === next ? 0 : -1));
      all[next]?.focus();
    },
    [buttons],
  );
}
