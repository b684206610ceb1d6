import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem, type ProblemError } from '#web/api/problem.ts';
import { MAX_ATTACHMENTS, uploadAttachment } from './upload.ts';

type Sending = { readonly key: number; readonly name: string; readonly ratio: number; readonly stop: () => void };

/** Files on their way; each that arrives is handed to `onArrived`, the last refusal stays until the next try. */
export const useUploads = (room: number, onArrived: (id: string) => void) => {
  const client = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const next = useRef(0);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  const send = async (file: File): Promise<void> => {
    next.current += 1;
    const key = next.current;
    const control = new AbortController();
    const change = (ratio: number): void =>
      setSending((all) => all.map((one) => (one.key === key ? { ...one, ratio } : one)));
    setSending((all) => [...all, { key, name: file.name, ratio: 0, stop: () => control.abort() }]);
    try {
      const paper = await uploadAttachment(file, change, control.signal);
      arrived.current(paper.id);
      await client.invalidateQueries({ queryKey: ['attachments'] });
    } catch (error) {
      if (isProblem(error)) setProblem(error);
    } finally {
      setSending((all) => all.filter((one) => one.key !== key));
    }
  };
  const start = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    // One after the other: the field's value grows by one each time, and a phone's line is not torn between them.
    for (const file of files.slice(0, Math.min(room, MAX_ATTACHMENTS))) await send(file);
  };
  return { sending, problem, start };
};
