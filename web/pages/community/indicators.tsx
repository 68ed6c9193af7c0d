import type { Registry } from '../../../shared/contracts/communities.ts';
import { indicatorGroups } from '../../../shared/domain/communities/lists.ts';
import { Facts } from '../../form/facts.tsx';
import { figure, language, named, t } from '../../i18n.ts';

type Setting = NonNullable<Registry['setting']>;
type Indicator = Setting['indicators'][number];

export const indicatorName = ({ name }: Indicator) => (language() === 'en' ? name.en : name.zh);

type Props = {
  setting: Setting | undefined;
  /** What is shown of an indicator; nothing where nobody told it. */
  toldOf(indicator: Indicator): { value: number; of?: number } | undefined;
};

/** Figures under the five aims of community building. */
export function Indicators({ setting, toldOf }: Props) {
  const all = setting?.indicators ?? [];
  if (all.length === 0) return <p class="quiet">{t('cm.indicators.none')}</p>;
  return (
    <>
      {indicatorGroups
        .map((group) => ({ group, own: all.filter((one) => one.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <div key={group}>
            <h3>{named(`cm.aim.${group}`)}</h3>
            <Facts
              isTwo
              facts={own.map((one) => {
                const told = toldOf(one);
                return [
                  indicatorName(one),
                  told ? (
                    <>
                      {figure(told.value)} {one.unit}
                      {told.of !== undefined && (
                        <span class="small quiet"> {t('cm.indicator.of', { n: told.of })}</span>
                      )}
                    </>
                  ) : (
                    <span class="quiet small">{t('cm.notStated')}</span>
                  ),
                ] as const;
              })}
            />
          </div>
        ))}
    </>
  );
}
