import type { BlobStore, Scanner } from '../ports.ts';

const none = () => Promise.reject(new TypeError('this unit has no files'));

export const noBlobs: BlobStore = {
  admit: none,
  admitForm: none,
  clearArrived: none,
  arrived: none,
  keep: none,
  link: none,
  eraseSome: none,
};

export const noScanner: Scanner = { scan: none };
