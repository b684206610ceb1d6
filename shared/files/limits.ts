const MIB = 1024 * 1024;

/** What a file from outside may cost us; every number is a stop, not a hint. */
export const limits = {
  /** Bytes of an uploaded file. */
  maxFileBytes: 20 * MIB,
  /** Bytes of all parts of an xlsx together, unpacked. */
  maxUnpackedBytes: 50 * MIB,
  /** Bytes of one unpacked part that is not a worksheet: hucre builds a tree of it, up to 70 times its size (measured). */
  maxTreePartBytes: 10 * MIB,
  /** Unpacked bytes per packed byte, asked only of parts above `ratioFromBytes`. */
  maxUnpackRatio: 100,
  ratioFromBytes: MIB,
  maxZipEntries: 1_000,
  /** Bytes of one tag, comment or CDATA section. */
  maxMarkupBytes: 128 * 1024,
  /** Array places that all rows of a workbook take, gaps before a far column included. */
  maxPlaces: 10_000_000,
  /** Rows with content, header included. */
  maxRows: 50_000,
  maxColumns: 256,
  /** The most that Excel itself keeps in a cell. */
  maxCellChars: 32_767,
  /** Rows searched for the header. */
  headerSearchRows: 20,
} as const;
