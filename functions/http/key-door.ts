import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { DomainError } from '#shared/kernel/errors.ts';
import type { HttpApp, HttpEnv } from './env.ts';
import { identify } from './identify.ts';

/** Routes whose contract names a session and no API key, as the router names them. */
const sessionRoutes = (app: HttpApp): ReadonlySet<string> =>
  new Set(
    app.openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, security = [] } = definition.route;
      const isForPeople = security.length > 0 && !security.some((scheme) => 'apiKey' in scheme);
      return isForPeople ? [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`] : [];
    }),
  );

/**
 * A program gets only where the contract says so, whatever its scopes open: a scope is given for what is documented,
 * and a permission that people and programs share must not hand a program more than that.
 */
export const keyDoor = (app: HttpApp) => {
  let forPeople: ReadonlySet<string> | undefined;
  return createMiddleware<HttpEnv>(async (c, next) => {
    if ((await identify(c))?.kind === 'client') {
      forPeople ??= sessionRoutes(app);
      const route = matchedRoutes(c).find((one) => one.method !== 'ALL');
      if (route && forPeople.has(`${route.method} ${route.path}`))
        throw new DomainError('forbidden', 'http.key.notAccepted');
    }
    await next();
  });
};
