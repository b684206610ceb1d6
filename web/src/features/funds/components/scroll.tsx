import type { JSX, ReactNode } from 'react';
import { join } from '#web/lib/join.ts';

type ScrollProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** A table that may be wider than its place: scrolled by hand or by keyboard, never the whole page. */
export const Scroll = ({ label, className, children }: ScrollProps): JSX.Element => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className={join('tx-scroll', className)} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
