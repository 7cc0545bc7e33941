import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select, [role="combobox"], [role="textbox"]'));

/** Search fields carry this attribute; `/` goes to the first one on the page. */
export const searchFieldAttribute = { 'data-search-field': '' };

/** Keys that work on every page while nobody is typing: `?` help, `/` search, `g d` desk, `g a` articles, `n` new article. */
export function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  const isGoing = useRef(false);

  useEffect(() => {
    const go: Record<string, string> = { d: '/', a: '/articles' };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const destination = isGoing.current ? go[event.key] : undefined;
      isGoing.current = event.key === 'g';
      if (destination) void navigate(destination);
      else if (event.key === 'n') void navigate('/articles/create');
      else if (event.key === '?') showHelp();
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-search-field]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, showHelp]);
}
