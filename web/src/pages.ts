/** Which built page answers which path. The local server, the distribution and the tests all ask this one function. */
const pages = [
  { prefix: '/member', file: 'member.html' },
  { prefix: '/apply', file: 'apply.html' },
  { prefix: '/docs', file: 'docs.html' },
] as const;

export const consolePage = 'index.html';

export const pageFor = (path: string): string =>
  pages.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))?.file ?? consolePage;
