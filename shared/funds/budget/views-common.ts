import * as z from 'zod';
import { MAX_VERSIONS } from './schema.ts';

/** Pieces of every view of a budget. */
export const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
export const Year = z.int().min(1900).max(2199);
export const Count = z.int().min(0).max(1_000_000);
export const VersionNumber = z.int().min(1).max(MAX_VERSIONS);
export const Name = z.string().max(100);
export const DayText = z.string().max(10);

/** A line with its names: accounts are never shown by code alone. */
export const lineNames = {
  account: z.string().max(13),
  zh: Name,
  en: Name,
  project: z.string().max(30).nullable(),
  projectName: Name.nullable(),
};
