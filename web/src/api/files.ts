import { request } from './http.ts';
import { ProblemError, unreachableCode } from './problem.ts';

/** POST /v1/uploads: where to put the bytes, and the id that other calls then name. */
export type UploadTicket = {
  readonly id: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An address to put bytes to. */
export type PutTicket = { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

export type UploadFacts = { readonly fileName: string; readonly sizeBytes: number };

export type Progress = (sentRatio: number) => void;

// XMLHttpRequest because fetch does not report how much of a body has been sent.
export const putFile = (ticket: PutTicket, file: Blob, onProgress: Progress, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const fail = (): void => reject(new ProblemError({ status: sending.status, code: unreachableCode, detail: '' }));
    sending.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers ?? {})) sending.setRequestHeader(name, value);
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onload = () => (sending.status < 300 ? resolve() : fail());
    sending.onerror = fail;
    sending.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'));
    signal?.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });

/** Sends a file past the API straight to its store; answers the upload's id. */
export const uploadFile = async (
  file: File,
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<string> => {
  const body: UploadFacts = { fileName: file.name, sizeBytes: file.size };
  const ticket = await request<UploadTicket>('/v1/uploads', { method: 'POST', body, ...(signal ? { signal } : {}) });
  await putFile(ticket, file, onProgress, signal);
  return ticket.id;
};

/** Downloads by a server address with a proper file name: never a blob, which the web views of chat apps refuse. */
export const download = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noopener';
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
};
