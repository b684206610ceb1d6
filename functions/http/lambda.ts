/** What the gateway must carry as base64. Problems are text, which the adapter's own list does not know. */
export const isContentTypeBinary = (contentType: string): boolean => !/^text\/|[/+](json|xml)\b/.test(contentType);
