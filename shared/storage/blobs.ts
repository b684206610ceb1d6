/** Files of unions, each under a name that `blobName` makes; what is uploaded is checked again before it is read. */
export type Blobs = {
  /** An address to PUT one file to, valid for some minutes. */
  uploadUrl(name: string, expiresSeconds: number): Promise<string>;
  downloadUrl(name: string, fileName: string, expiresSeconds: number): Promise<string>;
  size(name: string): Promise<number | undefined>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  remove(name: string): Promise<void>;
};

/**
 * Files that only pass through, and the days after which the bucket itself deletes them (a lifecycle rule each, and a
 * sweep at the start on a laptop): uploads that nobody completed, packs of the audit committee that are kept for 7
 * days, files that rows were read out of (their rows live for 31 days). Lifecycle rules know only the beginning of a
 * name, so the kind stands before the union.
 */
export const PASSING_DAYS = { incoming: 2, packs: 8, uploads: 32 } as const;
export type PassingKind = keyof typeof PASSING_DAYS;

const isPassing = (kind: string): kind is PassingKind => Object.hasOwn(PASSING_DAYS, kind);

/** What the names of one kind of passing files begin with. */
export const passingPrefix = (kind: PassingKind): string => `passing/${kind}/`;

/** `tenant/<unionId>/<kind>/<id>` for what stays, `passing/<kind>/<unionId>/<id>` for what does not. */
export const blobName = (unionId: string, kind: string, id: string): string =>
  isPassing(kind) ? `${passingPrefix(kind)}${unionId}/${id}` : `tenant/${unionId}/${kind}/${id}`;

/** Files whose client is made at the first call. */
export const lazyBlobs = (blobs: () => Promise<Blobs>): Blobs => ({
  uploadUrl: async (...input) => (await blobs()).uploadUrl(...input),
  downloadUrl: async (...input) => (await blobs()).downloadUrl(...input),
  size: async (...input) => (await blobs()).size(...input),
  read: async (...input) => (await blobs()).read(...input),
  write: async (...input) => (await blobs()).write(...input),
  remove: async (...input) => (await blobs()).remove(...input),
});
