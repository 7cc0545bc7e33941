import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Switches to the other color scheme, and waits until the page has it and no color fades any more. */
export async function changeTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const before = await groundOf(page);
  await page.emulateMedia({ colorScheme });
  await expect.poll(() => groundOf(page)).not.toBe(before);
  // A color that is inherited through several elements fades in each of them, one after the other.
  // Not for other animations: a button that has the focus pulsates for as long as it has it.
  await page.waitForFunction(() =>
    document.getAnimations().every((each) => !(each instanceof CSSTransition)),
  );
}
