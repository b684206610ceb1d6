import type { Tools } from '../kernel/tools.ts';

/** Attempts of one call, the first included (trust.md F1: at most five tries, then 503). */
export const MAX_ATTEMPTS = 5;
/**
 * Attempts when only transactions on the same item stood in the way. One of them always gets through, so patience is
 * no load on a sick engine: fifty at once on one budget line need about nine (tests/storage/core/contention.test.ts).
 */
export const MAX_CONFLICTS = 12;
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 800;

const RETRYABLE_NAMES = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TimeoutError',
  'NetworkingError',
]);
const RETRYABLE_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET']);
const RETRYABLE_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

export type CancellationReason = {
  readonly Code?: string | undefined;
  readonly Item?: Record<string, unknown> | undefined;
};

/** The reasons of a cancelled transaction by index, or undefined when the error is another one. */
export const cancellationReasons = (error: unknown): readonly CancellationReason[] | undefined =>
  error instanceof Error && error.name === 'TransactionCanceledException'
    ? ((error as { CancellationReasons?: CancellationReason[] }).CancellationReasons ?? [])
    : undefined;

/** A call may be repeated when nothing decided it: throttled, in conflict with a running one, or its reply was lost. */
export const isRetryable = (error: unknown): boolean => {
  const reasons = cancellationReasons(error);
  if (reasons) {
    const codes = reasons.map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None');
    return codes.length > 0 && codes.every((code) => RETRYABLE_REASONS.has(code));
  }
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return RETRYABLE_NAMES.has(error.name) || (typeof code === 'string' && RETRYABLE_CODES.has(code));
};

/** Whether nothing but another transaction on the same item was in the way. */
const isConflict = (error: unknown): boolean =>
  cancellationReasons(error)?.every(({ Code = 'None' }) => Code === 'None' || Code === 'TransactionConflict') ?? false;

/** Runs a call with exponential waits and full jitter. The last error is thrown as it came. */
export const withRetry = async <T>(tools: Tools, call: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const most = isConflict(error) ? MAX_CONFLICTS : MAX_ATTEMPTS;
      if (attempt >= most || !isRetryable(error)) throw error;
      const [byte = 0] = tools.randomBytes(1);
      await tools.sleep((Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (byte + 1)) / 256);
    }
  }
};
