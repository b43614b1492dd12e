import axe from 'axe-core';
import { stillPage } from './still-page';

/** What axe finds wrong with the page once it stands still, as `rule: element`; a piece of the app alone has no landmarks. */
export async function accessibilityProblems(): Promise<readonly string[]> {
  await stillPage();
  const partial = { enabled: false };
  const rules = { region: partial, 'page-has-heading-one': partial, 'landmark-one-main': partial };
  const { violations } = await axe.run(document.body, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
