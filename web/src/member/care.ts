import { useStoredFlag } from '#web/lib/stored.ts';

const NAME = 'tongxin.care';

const show = (on: boolean): void => {
  document.documentElement.toggleAttribute('data-care', on);
};

/** Before the first paint, so that large type does not jump in. */
export const startCare = (): void => {
  try {
    show(localStorage.getItem(NAME) === 'yes');
  } catch {
    show(false);
  }
};

/** 长辈版: type of 24 px and more, one tile a row; kept on this device. */
export const useCare = (): [boolean, (on: boolean) => void] => {
  const [care, setCare] = useStoredFlag(NAME);
  return [
    care,
    (on) => {
      setCare(on);
      show(on);
    },
  ];
};
