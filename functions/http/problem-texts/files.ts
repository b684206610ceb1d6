import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const FILES_TEXTS: ProblemTexts = {
  'files.type.empty': ['文件是空的。', 'The file is empty.'],
  'files.type.unsupported': ['只支持 xlsx 和 csv 文件。', 'Only xlsx and csv files are read.'],
  'files.document.unsupported': [
    '只收 PDF、OFD、电子发票 XML 和照片（JPG、PNG、WebP）。',
    'Only PDF, OFD, the XML of electronic invoices and photos (JPG, PNG, WebP) are taken.',
  ],
  'files.size.tooLarge': ['文件太大，最多 10 MB。', 'The file is too large; at most 10 MB.'],
  'files.encoding.undetected': [
    '认不出文件的文字编码，请另存为 UTF-8 或 GB18030。',
    'The text encoding was not recognised; save it as UTF-8 or GB18030.',
  ],
  'files.encoding.mismatch': ['文件内容与所选编码不符，请换一种编码。', 'The file does not fit the chosen encoding.'],
  'files.sheet.cellTooLong': [
    '第 {row} 行有单元格过长，最多 {max} 个字符。',
    'Row {row} has a cell of more than {max} characters.',
  ],
  'files.sheet.tooManyRows': ['行数超过上限，请分批上传。', 'Too many rows; upload in parts.'],
  'files.sheet.tooWide': ['第 {row} 行列数超过 {max}。', 'Row {row} has more than {max} columns.'],
  'files.sheet.noHeader': ['没有找到表头行。', 'No header row was found.'],
  'files.xlsx.broken': ['文件损坏，无法打开，请重新另存后上传。', 'The file is broken; save it again.'],
  'files.xlsx.macros': ['文件含有宏，请另存为不含宏的 xlsx。', 'The file has macros; save it as xlsx without them.'],
  'files.xlsx.zipBomb': ['文件解压后异常庞大，已拒收。', 'The file unpacks to a suspicious size and was refused.'],
};
