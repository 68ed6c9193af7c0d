import type { DirectorySetting } from '../../shared/domain/directory/setting.ts';
import { directorySettingWrites } from '../../shared/store/directory.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { forgetDirectorySetting } from '../directory-setting.ts';
import { type Asked, momentOf } from './directory-asked.ts';

/** States what the directory goes by. Its chain keeps every earlier version. */
export async function stateSetting(
  asked: Asked & { repeat: Reply },
  setting: DirectorySetting,
  expected: number,
): Promise<void> {
  const { deps, tenant, actor, repeat } = asked;
  const { now } = await momentOf(asked);
  await record(deps.table, {
    subject: { tenant, kind: 'directory', id: 'setting' },
    expected,
    writes: (version) => directorySettingWrites(deps.table, tenant, { setting, version }),
    actor,
    origin: deps.origin,
    command: 'stateDirectory',
    after: setting,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  forgetDirectorySetting(deps, tenant);
}
