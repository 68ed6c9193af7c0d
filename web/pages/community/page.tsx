import { parameter } from '../../here.ts';
import { lazily } from '../../parts/lazily.tsx';
import { startPage } from '../../shell/start.tsx';

const Rolled = lazily(async () => (await import('./rolled.tsx')).Rolled);
const One = lazily(async () => (await import('./one.tsx')).One);

/** Communities added up by place, or one of them. */
function CommunityPage() {
  const tenant = parameter('tenant');
  const community = parameter('community');
  const place = parameter('place');
  return (
    <div class="stack">
      {community ? (
        <One key={community} tenant={tenant} community={community} />
      ) : (
        <Rolled key={place} tenant={tenant} place={place} />
      )}
    </div>
  );
}

void startPage('cm.title', CommunityPage, {
  'zh-CN': () => import('../../words/community.zh.ts'),
  en: () => import('../../words/community.en.ts'),
});
