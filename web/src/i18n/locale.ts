import { useSyncExternalStore } from 'react';

export type Locale = 'zh' | 'en';

const STORED_AS = 'tongxin.locale';
const tags: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

const readStored = (): Locale | undefined => {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return stored === 'zh' || stored === 'en' ? stored : undefined;
  } catch {
    // Storage can be barred in an embedded web view; the switch then lasts as long as the page.
    return undefined;
  }
};

let current: Locale = 'zh';
const listeners = new Set<() => void>();

const apply = (locale: Locale): void => {
  current = locale;
  document.documentElement.lang = tags[locale];
  for (const listener of listeners) listener();
};

/** Called once by each entry before the first render. Chinese unless the person chose otherwise. */
export const startLocale = (): void => apply(readStored() ?? 'zh');

export const getLocale = (): Locale => current;

/** What `accept-language` and `Intl` want. */
export const localeTag = (locale: Locale = current): string => tags[locale];

export const setLocale = (locale: Locale): void => {
  try {
    localStorage.setItem(STORED_AS, locale);
  } catch {
    // As above.
  }
  apply(locale);
};

/** A person's own choice on this device wins over what the account says. */
export const suggestLocale = (tag: string): void => {
  if (readStored() === undefined) apply(tag.toLowerCase().startsWith('en') ? 'en' : 'zh');
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLocale = (): Locale => useSyncExternalStore(subscribe, getLocale);
