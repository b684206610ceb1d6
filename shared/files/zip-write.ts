import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip; names have `/` between folders. `packed`: the bytes do not get smaller (photos, PDF, xlsx). */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array; readonly packed?: boolean };

const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8: without this bit readers take them for the code page of their own country. */
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the zero of zip dates: the same files give the same zip. */
const NO_DATE = 0x0021;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const fields = (name: Buffer, method: number, crc: number, packed: number, unpacked: number): Buffer => {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(NO_DATE, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(unpacked, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const endOf = (count: number, sizeBytes: number, offset: number): Buffer => {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(sizeBytes, 8);
  end.writeUInt32LE(offset, 12);
  return end;
};

/** A zip of files in memory; callers bound number (65,535) and size (4 GB) far below what the format holds. */
export const writeZip = (files: readonly ZipFile[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: text, bytes, packed } of files) {
    const name = Buffer.from(text, 'utf8');
    const method = packed ? STORED : DEFLATED;
    const data = packed ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : deflateRawSync(bytes);
    const header = fields(name, method, crc32(bytes), data.length, bytes.length);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signature(CENTRAL), Buffer.from([VERSION, 0]), header, rest, name);
    bodies.push(signature(LOCAL), header, name, data);
    offset += 4 + header.length + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  return new Uint8Array(
    Buffer.concat([...bodies, central, signature(END), endOf(files.length, central.length, offset)]),
  );
};
