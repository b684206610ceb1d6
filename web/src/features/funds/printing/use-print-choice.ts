import { useState } from 'react';
import { useSession } from '#web/api/use-session.ts';
import { LAYOUTS, type LayoutName } from './layouts.ts';

/** The paper and how far the print is moved on it, in millimetres. */
export type PrintChoice = { readonly layout: LayoutName; readonly rightMm: number; readonly downMm: number };

const PLAIN: PrintChoice = { layout: 'a5', rightMm: 0, downMm: 0 };
export const MAX_OFFSET_MM = 30;

const within = (value: unknown): number => (typeof value === 'number' && Math.abs(value) <= MAX_OFFSET_MM ? value : 0);

const read = (name: string): PrintChoice => {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<PrintChoice>;
    const layout = kept.layout !== undefined && kept.layout in LAYOUTS ? kept.layout : PLAIN.layout;
    return { layout, rightMm: within(kept.rightMm), downMm: within(kept.downMm) };
  } catch {
    return PLAIN;
  }
};

/** Remembered on this device for each union: every office has its own printer. */
export const usePrintChoice = (): [PrintChoice, (next: PrintChoice) => void] => {
  const name = `tongxin.print.${useSession().active?.id ?? ''}`;
  const [choice, setChoice] = useState(() => read(name));
  const keep = (next: PrintChoice): void => {
    setChoice(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // The choice then lasts as long as the page.
    }
  };
  return [choice, keep];
};
