import { type Locale, localeTag } from '#web/i18n/locale.ts';

const ZONE = 'Asia/Shanghai';
const FEN_PER_YUAN = 100;

/** 123456 → `1,234.56`. Integer arithmetic only; no currency sign, the column head or label names the unit. */
export const formatFen = (amountFen: number): string => {
  const absolute = Math.abs(amountFen);
  const yuan = Math.trunc(absolute / FEN_PER_YUAN).toLocaleString('en-US');
  const fen = String(absolute % FEN_PER_YUAN).padStart(2, '0');
  return `${amountFen < 0 ? '-' : ''}${yuan}.${fen}`;
};

export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** Basis points as a share: 8734 → `87.34%`; whole shares lose the decimals. */
export const formatRate = (basisPoints: number): string => `${Number((basisPoints / 100).toFixed(2))}%`;

/** `1,234.5` or `1234.5` → 123450; undefined for anything that is not an amount with at most two decimals. */
export const parseYuan = (text: string): number | undefined => {
  const match = /^(-?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const yuan = Number((match[2] ?? '').replaceAll(',', ''));
  const amountFen = yuan * FEN_PER_YUAN + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(amountFen)) return undefined;
  return match[1] === '-' && amountFen !== 0 ? -amountFen : amountFen;
};

/** `2026-11` → 2026年11月 / Nov 2026. */
export const formatPeriod = (period: string, locale: Locale): string => {
  const [year = '', month = ''] = period.split('-');
  if (locale === 'zh') return `${year}年${Number(month)}月`;
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(year), Number(month) - 1, 1)),
  );
  return `${name} ${year}`;
};

/** `2026-11-22` → 2026年11月22日 / 22 Nov 2026. */
export const formatDay = (day: string, locale: Locale): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  if (locale === 'zh') return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${formatPeriod(`${year}-${month}`, 'en')}`;
};

/** An instant in China's time, whatever the device's zone: 2026-11-22 14:05. */
export const formatInstant = (instant: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
};

export const formatBytes = (sizeBytes: number): string =>
  sizeBytes < 1_048_576
    ? `${Math.max(1, Math.round(sizeBytes / 1024))} KB`
    : `${(sizeBytes / 1_048_576).toFixed(1)} MB`;

/** Sorts names and labels as the reader of this language expects. */
export const compareLabels = (a: string, b: string): number => a.localeCompare(b, localeTag());
