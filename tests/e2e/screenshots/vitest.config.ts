import tests from '../../vitest.config.ts';

/** The pictures of the documentation: taken on demand, not with the tests. */
export default {
  ...tests,
  test: { ...tests.test, include: ['e2e/screenshots/*.shots.ts'] },
};
