import { inflateRawSync } from 'node:zlib';
import { refuse } from '../kernel/errors.ts';
import { limits } from './limits.ts';
import { measureMarkup } from './markup.ts';

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localAt: number;
};

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const ZIP64_MARK = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

const broken = (): never => refuse('invalid', 'files.xlsx.broken');
const bomb = (): never => refuse('limit', 'files.xlsx.zipBomb');

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return broken();
};

const readEntry = (view: DataView, at: number): { readonly entry: Entry; readonly next: number } => {
  if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) return broken();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const unpackedBytes = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_BYTES, nameBytes));
  const isEncrypted = (flags & 1) !== 0;
  const isZip64 = packedBytes === ZIP64_MARK || unpackedBytes === ZIP64_MARK;
  if (isEncrypted || isZip64 || (method !== STORED && method !== DEFLATED)) return broken();
  // hucre unpacks up to the size stated here, and without limit when it is 0: a part that hides its size is refused.
  const hidesSize = (packedBytes === 0 && (flags & 8) !== 0) || (packedBytes > 2 && unpackedBytes === 0);
  if (hidesSize && !name.endsWith('/')) return bomb();
  const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const localAt = view.getUint32(at + 42, true);
  return { entry: { name, method, packedBytes, unpackedBytes: Math.max(packedBytes, unpackedBytes), localAt }, next };
};

const readDirectory = (view: DataView): Entry[] => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxZipEntries) return bomb();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

const refuseBomb = (entries: readonly Entry[]): void => {
  const total = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (total > limits.maxUnpackedBytes) bomb();
  for (const { name, packedBytes, unpackedBytes } of entries) {
    if (unpackedBytes > limits.ratioFromBytes && unpackedBytes > packedBytes * limits.maxUnpackRatio) bomb();
    if (unpackedBytes > limits.maxTreePartBytes && !/^xl\/worksheets\//i.test(name)) bomb();
  }
};

/** Every part is unpacked once for measuring, up to the size it states: which part is the sheet is the file's own claim. */
const unpack = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  const from =
    entry.localAt + LOCAL_BYTES + view.getUint16(entry.localAt + 26, true) + view.getUint16(entry.localAt + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (packed.length !== entry.packedBytes) return broken();
  if (entry.method === STORED || packed.length === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    return error instanceof RangeError ? bomb() : broken();
  }
};

const inspect = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  refuseBomb(entries);
  const names = entries.map((entry) => entry.name.replaceAll('\\', '/').toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))) {
    refuse('invalid', 'files.xlsx.macros');
  }
  if (!names.some((name) => name.startsWith('xl/'))) refuse('invalid', 'files.type.unsupported', { found: 'zip' });
  const places = entries.reduce((sum, entry) => sum + measureMarkup(unpack(bytes, view, entry)), 0);
  if (places > limits.maxPlaces) bomb();
};

/** Refuses an xlsx before its reader sees it: bombs, macros, damage, other kinds of zip. */
export const inspectXlsx = (bytes: Uint8Array): void => {
  try {
    inspect(bytes);
  } catch (error) {
    if (error instanceof RangeError) broken();
    throw error;
  }
};

/** One small part of a zip by its name; undefined when it is not there, larger than `maxBytes`, or cannot be unpacked. */
export const readZipPart = (bytes: Uint8Array, name: string, maxBytes: number): Uint8Array | undefined => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = readDirectory(view).filter((entry) => entry.name === name);
    const [entry] = found;
    return entry && found.length === 1 && entry.unpackedBytes <= maxBytes ? unpack(bytes, view, entry) : undefined;
  } catch {
    return undefined;
  }
};
