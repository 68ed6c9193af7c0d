import { moreWords } from '../i18n.ts';
import { lazily } from './lazily.tsx';

/** The ways into the work of a project, fetched with their words once there is a project. */
export const ProjectPlaces = lazily(async () => {
  await moreWords({
    'zh-CN': () => import('../words/places.zh.ts'),
    en: () => import('../words/places.en.ts'),
  });
  return (await import('./project-places.tsx')).ProjectPlaces;
});
