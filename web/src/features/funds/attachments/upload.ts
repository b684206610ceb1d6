import { useQuery } from '@tanstack/react-query';
import { type Attachment, completeAttachment, createAttachment, listAttachments } from '#web/api/client.ts';
import { type Progress, putFile } from '#web/api/files.ts';

/** What one entity can carry, and what one question may ask for. */
export const MAX_ATTACHMENTS = 20;

/** Announces a file, sends it straight to its store and has it checked; answers the paper as it is kept. */
export const uploadAttachment = async (file: File, onProgress: Progress, signal: AbortSignal): Promise<Attachment> => {
  const { id, uploadUrl } = await createAttachment({ fileName: file.name, sizeBytes: file.size });
  await putFile({ url: uploadUrl }, file, onProgress, signal);
  return completeAttachment(id);
};

/** Names and types of papers by their ids; nothing is asked while there are none. */
export const useAttachments = (ids: readonly string[]) => {
  const asked = ids.slice(0, MAX_ATTACHMENTS).join(',');
  return useQuery({
    queryKey: ['attachments', asked],
    queryFn: () => listAttachments(asked),
    enabled: asked !== '',
    select: ({ data }) => data,
  });
};

/** The address that leads to the file itself, as a download. */
export const contentAddress = (id: string): string => `/v1/attachments/${id}/content`;
