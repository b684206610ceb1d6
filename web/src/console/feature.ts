import type { ComponentType, LazyExoticComponent } from 'react';
import type { OfficeKind } from '#web/api/session.ts';
import type { Label } from '#web/i18n/text.ts';
import type { SectionKey } from './nav.ts';

export type Page = LazyExoticComponent<ComponentType>;

export type FeatureRoute = {
  /** Relative to `/`: 'members', 'members/:memberId'; '' is the first page (federation only). */
  readonly path: string;
  readonly audience: OfficeKind;
  readonly page: Page;
  /** Shown and reachable only with it; the server decides again. */
  readonly permission?: string;
  /** Present when the page stands in the navigation. */
  readonly nav?: {
    readonly section: SectionKey;
    readonly label: Label;
    readonly order?: number;
    /** Further places under which this page is the active one: '/nodes' for the overview at '/'. */
    readonly covers?: string;
  };
};

/** What a feature puts on the union's first page. A card that has nothing to say renders null. */
export type HomeCard = {
  readonly key: string;
  /** `start`: a card on top while a union is new; `today`: things to do, made of <TodayItem>; `number`: one <NumberTile>. */
  readonly place: 'start' | 'today' | 'number';
  readonly card: Page;
  readonly permission?: string;
  readonly order?: number;
};

export type Feature = {
  readonly name: string;
  readonly routes: readonly FeatureRoute[];
  readonly home?: readonly HomeCard[];
};
