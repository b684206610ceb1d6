import { useState } from 'react';

const read = (name: string): boolean => {
  try {
    return localStorage.getItem(name) === 'yes';
  } catch {
    return false;
  }
};

/** A yes-or-no choice kept on this device (or only in memory where storage is barred). */
export const useStoredFlag = (name: string): [boolean, (value: boolean) => void] => {
  const [value, setValue] = useState(() => read(name));
  const keep = (next: boolean): void => {
    setValue(next);
    try {
      localStorage.setItem(name, next ? 'yes' : 'no');
    } catch {
      // The choice then lasts as long as the page.
    }
  };
  return [value, keep];
};
