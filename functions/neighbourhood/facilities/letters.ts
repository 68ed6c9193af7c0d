import type { UnitLetter } from '../../../shared/domain/facility/unit-letter.ts';
import { letterDays } from '../../../shared/domain/facility/unit-letter.ts';
import { pathNames } from '../../../shared/domain/region/tree.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import { unitLetterAddress, unitLetterCode, unitLetterId } from '../../unit-letter-codes.ts';
import type { Place } from '../facility-place.ts';

const dayMillis = 86_400_000;

/** What a letter is called by and how long it can be opened. @param asked - the id of the request that makes it */
export function letterFor({ deps, tenant, now }: Place, asked: string) {
  const code = unitLetterCode(deps.secrets.linkKey, tenant, asked);
  const head = { id: unitLetterId(code), at: now, until: plusMillis(now, letterDays * dayMillis) };
  return { code, head };
}

/** The mail that brings a letter to whoever reads the mails of the unit. */
export function mailOf(
  { deps, tenant, tenantName, tree }: Place,
  letter: UnitLetter,
  { to, code }: { to: string; code: string },
): Errand {
  const about =
    letter.kind === 'agreement'
      ? {
          facility: letter.facilityName,
          community: tree ? pathNames(tree, letter.community).join('') : '',
          from: letter.text.from,
        }
      : { year: letter.year };
  return {
    template: letter.kind === 'agreement' ? 'openingToSign' : 'unitStatement',
    to: { email: to, name: letter.unitName, language: 'zh-CN' },
    data: {
      tenantName,
      unit: letter.unitName,
      until: letter.until,
      ...about,
      link: unitLetterAddress(deps.settings.publicBaseUrl, tenant, code),
    },
  };
}
