import { signal } from '@preact/signals';
import type { GivingChanged } from '../../../shared/contracts/giving.ts';

/** The code of a receipt is shown once: nothing leads back to it. */
export const received = signal<GivingChanged | undefined>(undefined);
