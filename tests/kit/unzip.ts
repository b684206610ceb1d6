import { crc32, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** The files of a zip, read from its local headers by code of its own; throws where a CRC does not fit. */
export const unzip = (zip: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const bytes = Buffer.from(zip);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; bytes.readUInt32LE(at) === LOCAL; ) {
    const size = bytes.readUInt32LE(at + 18);
    const nameEnd = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26);
    const name = bytes.toString('utf8', at + LOCAL_BYTES, nameEnd);
    const from = nameEnd + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(from, from + size);
    const content = bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(packed) : packed;
    if (crc32(content) !== bytes.readUInt32LE(at + 14)) throw new Error(`CRC of ${name}`);
    files.set(name, new Uint8Array(content));
    at = from + size;
  }
  return files;
};
