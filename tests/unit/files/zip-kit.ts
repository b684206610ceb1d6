import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Written into the directory instead of the truth. */
  readonly unpackedBytes?: number;
  readonly packedBytes?: number;
  readonly flags?: number;
  readonly method?: number;
};

const header = (part: Part, packed: Uint8Array, data: Uint8Array, claims: Part | undefined): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.method ?? 8, 4);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(claims?.packedBytes ?? packed.length, 14);
  fields.writeUInt32LE(claims?.unpackedBytes ?? data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return fields;
};

/** A zip with exactly these parts, lies included. */
export const makeZip = (parts: readonly Part[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.method === 0 ? data : deflateRawSync(data);
    const name = Buffer.from(part.name);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), header(part, packed, data, undefined), name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header(part, packed, data, part), rest, name]));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, central, end]));
};

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one sheet whose `sheetData` holds these rows. */
export const workbookParts = (rowsXml: string): Part[] => [
  {
    name: '[Content_Types].xml',
    data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  {
    name: '_rels/.rels',
    data: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    data: `<worksheet xmlns="${MAIN}"><sheetData>${rowsXml}</sheetData></worksheet>`,
  },
];
