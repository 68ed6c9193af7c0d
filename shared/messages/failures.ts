import type { FailureKind } from '../domain/purchase/failure.ts';
import { en } from './failures.en.ts';
import { zh } from './failures.zh.ts';
import type { Language } from './translate.ts';

/** Why a call ended without a result, in words. */
export const failureWords = (language: Language, kind: FailureKind): string =>
  (language === 'en' ? en : zh)[`failure.${kind}`];
