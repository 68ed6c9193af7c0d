const browsers = [
  ['MicroMessenger', 'WeChat'],
  ['DingTalk', 'DingTalk'],
  ['Edg/', 'Edge'],
  ['360SE', '360'],
  ['QQBrowser', 'QQ'],
  ['UCBrowser', 'UC'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['HarmonyOS', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

const found = (agent: string, names: readonly (readonly [string, string])[]) =>
  names.find(([sign]) => agent.includes(sign))?.[1];

/** `Edge · Windows`: enough to know one's own device by. What it cannot tell is a program. */
export function deviceName(agent = ''): string {
  const names = [found(agent, browsers), found(agent, systems)].filter(Boolean);
  return names.length > 0 ? names.join(' · ') : agent.slice(0, 40);
}
