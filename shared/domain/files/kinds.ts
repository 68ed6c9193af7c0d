/** What may be handed in, by the ending of its name, with its media type. OFD is GB/T 33190. */
export const fileKinds = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
} as const;
export type FileKind = keyof typeof fileKinds;

/** The kind a name says; nothing for a name of no kind we take. */
export function kindOf(name: string): FileKind | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  const kind = ending === 'jpeg' ? 'jpg' : ending;
  return kind && kind in fileKinds ? (kind as FileKind) : undefined;
}

/** Bytes of one file. A scanned tender of a hundred pages has about 30 MB. */
export const maximumBytes = 50 * 1024 * 1024;
