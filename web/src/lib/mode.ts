import { useSyncExternalStore } from 'react';
import type { Mode } from '#web/theme.ts';

const useMedia = (condition: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(condition);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(condition).matches,
  );

/** Dark or light, as the system is set; paper is always light. */
export const useMode = (): Mode => (useMedia('screen and (prefers-color-scheme: dark)') ? 'dark' : 'light');

/** True for people who asked their system for less motion. */
export const useStillness = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

export const useNarrow = (): boolean => useMedia('(max-width: 767px)');
