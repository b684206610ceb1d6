import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type PageModule = { readonly default: ComponentType };

/** A route's element, loaded with its first visit; the generated client comes along, already connected. */
export const page = (load: () => Promise<PageModule>): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    const [module] = await Promise.all([load(), import('./connect.ts')]);
    return module;
  });
