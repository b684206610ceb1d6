import type { FormInstance } from 'antd';
import { useEffect } from 'react';

/**
 * Fills a drawer's form each time it opens. `initialValues` alone would not do: antd merges them under what the form
 * held when it was last closed.
 */
export const useFreshForm = <T extends object>(
  form: FormInstance<T>,
  open: boolean,
  initial: () => Partial<T>,
): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once per opening, never while somebody types
  useEffect(() => {
    if (open) form.setFieldsValue(initial() as Parameters<typeof form.setFieldsValue>[0]);
  }, [open]);
};
