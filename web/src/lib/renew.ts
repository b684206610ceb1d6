const KEY = 'tongxin.renewedAt';
const PAUSE_MS = 10_000;

/**
 * A page that was opened before a new version came out asks for parts that are gone. It is loaded anew, once: a part
 * that is missing from the new version as well is a failure like any other.
 */
export const renewWhenReplaced = (): void => {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < PAUSE_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
};
