import { readFileSync } from 'node:fs';
import { consolePage, pageFor } from '#web/pages.ts';

const source = readFileSync(new URL('../../../web/src/pages.ts', import.meta.url), 'utf8');

/** The prefixes that have a page of their own, read from the list that the local server uses too. */
const prefixes = [...source.matchAll(/prefix: '([^']+)'/g)].map(([, prefix = '']) => prefix);

/**
 * The viewer-request function of CloudFront: a path that names no file becomes its page. Its engine knows neither
 * modules nor destructuring, so the table of `pageFor` is written out for it.
 */
export const pathFunction = (): string => `
var pages = ${JSON.stringify(prefixes.map((prefix) => [prefix, pageFor(prefix)]))};
function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (path.slice(path.lastIndexOf('/')).indexOf('.') !== -1) return request;
  request.uri = '/${consolePage}';
  for (var i = 0; i < pages.length; i += 1) {
    if (path === pages[i][0] || path.indexOf(pages[i][0] + '/') === 0) request.uri = '/' + pages[i][1];
  }
  return request;
}
`;
