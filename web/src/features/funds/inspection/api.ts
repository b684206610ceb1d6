import { useQuery } from '@tanstack/react-query';
import {
  type ActOnFinding,
  type AuditFinding,
  answerAuditFinding,
  closeAuditFinding,
  type DrawSample,
  drawInspectionSample,
  dropAuditFinding,
  getAuditFinding,
  getInspectionReport,
  getInspectionSample,
  listAuditFindings,
  listInspectionPacks,
  listInspectionSamples,
  type RecordFinding,
  type RequestInspectionPack,
  recordAuditFinding,
  reopenAuditFinding,
  requestInspectionPack,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const stale = [['funds', 'inspection']];
const POLL_MS = 3_000;

export type Status = AuditFinding['status'];
export type Act = 'answer' | 'reopen' | 'close' | 'drop';

export const useFindings = (status: Status | undefined) =>
  useCursorList({
    key: ['funds', 'inspection', 'findings', status ?? 'all'],
    load: ({ cursor, limit }) =>
      listAuditFindings({ limit, ...(cursor === undefined ? {} : { cursor }), ...(status ? { status } : {}) }),
  });

export const useFinding = (id: string) =>
  useQuery({ queryKey: ['funds', 'inspection', 'finding', id], queryFn: () => getAuditFinding(id) });

export const useRecordFinding = (done: () => void) =>
  useAction({
    run: (input: RecordFinding, key) => recordAuditFinding(input, { idempotencyKey: key }),
    stale,
    done,
  });

const ACTS = {
  answer: answerAuditFinding,
  reopen: reopenAuditFinding,
  close: closeAuditFinding,
  drop: dropAuditFinding,
};

export const useActOnFinding = (id: string, done: (act: Act) => void) =>
  useAction({
    run: ({ act, ...input }: ActOnFinding & { readonly act: Act }, key) =>
      ACTS[act](id, input, { idempotencyKey: key }),
    stale,
    done: (_, { act }) => done(act),
  });

export const useSamples = () =>
  useCursorList({
    key: ['funds', 'inspection', 'samples'],
    load: ({ cursor, limit }) => listInspectionSamples({ limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useSample = (id: string) =>
  useQuery({ queryKey: ['funds', 'inspection', 'sample', id], queryFn: () => getInspectionSample(id) });

export const useDrawSample = (done: (id: string) => void) =>
  useAction({
    run: (input: DrawSample, key) => drawInspectionSample(input, { idempotencyKey: key }),
    stale,
    done: ({ id }) => done(id),
  });

/** Asked again while one is being built. */
export const usePacks = () =>
  useQuery({
    queryKey: ['funds', 'inspection', 'packs'],
    queryFn: () => listInspectionPacks(),
    select: ({ data }) => data,
    refetchInterval: ({ state }) => (state.data?.data.some(({ status }) => status === 'building') ? POLL_MS : false),
  });

export const useRequestPack = (done: () => void) =>
  useAction({
    run: (input: RequestInspectionPack, key) => requestInspectionPack(input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useReport = (from: string, to: string) =>
  useQuery({ queryKey: ['funds', 'inspection', 'report', from, to], queryFn: () => getInspectionReport(from, to) });
