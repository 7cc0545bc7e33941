import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 at the levels A and AA. */
export const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Scope {
  /** Rules by their tags; all that axe knows when absent. */
  tags?: string[];
  /** Selector of the part that is looked at, frames in it included; the whole page when absent. */
  part?: string;
  /** Rules whose violations are not ours. */
  except?: string[];
}

/** What axe holds against what the page shows now, a line each: rule, place, markup and what would mend it. */
export async function violationsOn(page: Page, { tags, part, except = [] }: Scope = {}): Promise<string[]> {
  // First, since it replaces what the others set.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).disableRules(except);
  if (tags) axe.withTags(tags);
  if (part) axe.include(part);
  // What frames say is gathered in a page of its own. Where there is none, twice the time would be spent on that.
  if (page.frames().length === 1) axe.setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.join(' ')}: ${html}: ${failureSummary ?? ''}`,
    ),
  );
}
