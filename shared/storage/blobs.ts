/** Files of unions. Every name begins with `tenant/<unionId>/`; what is uploaded is checked again before it is read. */
export type Blobs = {
  /** An address to PUT one file to, valid for some minutes. */
  uploadUrl(name: string, expiresSeconds: number): Promise<string>;
  downloadUrl(name: string, fileName: string, expiresSeconds: number): Promise<string>;
  size(name: string): Promise<number | undefined>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  remove(name: string): Promise<void>;
};

export const blobName = (unionId: string, ...parts: readonly string[]): string =>
  ['tenant', unionId, ...parts].join('/');

/** Files whose client is made at the first call. */
export const lazyBlobs = (blobs: () => Promise<Blobs>): Blobs => ({
  uploadUrl: async (...input) => (await blobs()).uploadUrl(...input),
  downloadUrl: async (...input) => (await blobs()).downloadUrl(...input),
  size: async (...input) => (await blobs()).size(...input),
  read: async (...input) => (await blobs()).read(...input),
  write: async (...input) => (await blobs()).write(...input),
  remove: async (...input) => (await blobs()).remove(...input),
});
