import type { UnionCtx } from '#shared/storage/context.ts';
import { completeAttachment, createAttachment } from '#shared/tenancy/attachments/actions.ts';
import { incomingName } from '#shared/tenancy/attachments/store.ts';

/** One page that says in Latin letters that it is a sample: every reader opens it. */
const samplePage = (text: string): Uint8Array => {
  const stream = `BT /F1 18 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj${body}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const from = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return new TextEncoder().encode(
    `${pdf}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${from}\n%%EOF\n`,
  );
};

/** A paper as an officer would upload it. */
export const uploadPaper = async (ctx: UnionCtx, fileName: string): Promise<string> => {
  const bytes = samplePage(`Sample paper ${ctx.tools.now().slice(0, 10)}`);
  const { id } = await createAttachment(ctx, { fileName, sizeBytes: bytes.byteLength });
  await ctx.blobs.write(incomingName(ctx, id), bytes, 'application/pdf');
  await completeAttachment(ctx, id);
  return id;
};
