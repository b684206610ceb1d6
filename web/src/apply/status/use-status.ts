import { useEffect, useState } from 'react';
import { type ApplicationStatus, getApplicationStatus } from '#web/api/client.ts';
import { isProblem, isUnsettled, type ProblemError } from '#web/api/problem.ts';
import type { Ticket } from '../place.ts';

const SOON_MS = 3_000;
const LATER_MS = 30_000;
/** For two minutes the answer may come any moment; after that a look every half minute will do. */
const SOON_FOR_MS = 120_000;

const isFinal = (status: ApplicationStatus['status']): boolean => status === 'active' || status === 'refused';

type Watched = {
  readonly data: ApplicationStatus | undefined;
  readonly error: ProblemError | null;
  readonly checkedAt: string | undefined;
  refetch(): void;
};

/** Asks again and again, seldom after a while, never while nobody looks, and not at all once it is decided. */
export const useStatus = ({ id, token }: Ticket): Watched => {
  const [data, setData] = useState<ApplicationStatus>();
  const [error, setError] = useState<ProblemError | null>(null);
  const [checkedAt, setCheckedAt] = useState<string>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks at once
  useEffect(() => {
    const startedMs = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const askLater = (): void => {
      timer = setTimeout(ask, Date.now() - startedMs < SOON_FOR_MS ? SOON_MS : LATER_MS);
    };
    const ask = async (): Promise<void> => {
      if (document.hidden) return askLater();
      try {
        const status = await getApplicationStatus(id, token);
        if (stopped) return;
        setData(status);
        setError(null);
        setCheckedAt(new Date().toISOString());
        if (!isFinal(status.status)) askLater();
      } catch (failure) {
        if (stopped || !isProblem(failure)) return;
        setError(failure);
        if (isUnsettled(failure)) askLater();
      }
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [id, token, round]);
  return { data, error, checkedAt, refetch: () => setRound(round + 1) };
};
