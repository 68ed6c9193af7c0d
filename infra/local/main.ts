import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LocalSystem, startLocal } from './server.ts';
import { StartProblem } from './start-problem.ts';
import { welcome } from './welcome.ts';

const help = `npm start -- [--port <n>] [--data <dir>] [--base-url <url>] [--fresh]

  --port <n>     端口，默认 8420 / the port, 8420 unless given
  --data <dir>   数据目录，默认 .data / where everything is kept, .data unless given
  --base-url <u> 前面有反向代理时的对外网址 / the address people use, when a proxy stands in front
  --fresh        清空数据目录，重新开始 / forget what is kept there and begin anew
  --no-examples  不写入示例项目 / without the example projects
`;

function flags() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8420' },
      data: { type: 'string', default: join(import.meta.dirname, '../../.data') },
      'base-url': { type: 'string' },
      fresh: { type: 'boolean', default: false },
      'no-examples': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartProblem(
      `--port 需要一个 0 到 65535 之间的整数，而不是“${values.port}”。`,
      `--port takes a whole number from 0 to 65535, not "${values.port}".`,
    );
  const { data, fresh, help: isHelp } = values;
  return {
    port,
    isFresh: fresh,
    dataDirectory: resolve(data),
    hasExamples: !values['no-examples'],
    isHelp,
    publicBaseUrl: baseUrl(values['base-url']),
  };
}

function baseUrl(given: string | undefined): string | undefined {
  if (given === undefined || /^https?:$/.test(URL.parse(given)?.protocol ?? ''))
    return given?.replace(/\/$/, '');
  throw new StartProblem(
    `--base-url 需要一个以 http:// 或 https:// 开头的网址，而不是“${given}”。`,
    `--base-url takes an address that begins with http:// or https://, not "${given}".`,
  );
}

/** The first signal stops everything in order; a second one does not wait for it. */
function stopOnSignal(system: LocalSystem): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log('\n正在停止 / stopping');
    void system.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  const { isHelp, publicBaseUrl, ...options } = flags();
  if (isHelp) return console.log(help);
  const since = performance.now();
  const system = await startLocal({ ...options, ...(publicBaseUrl && { publicBaseUrl }) });
  stopOnSignal(system);
  console.log(welcome(system.deps.settings.publicBaseUrl, performance.now() - since));
  await system.lost;
  console.error(
    '数据库程序已退出，系统停止。\nThe database engine has ended, and so does the system.',
  );
  await system.stop();
  process.exitCode = 1;
}

try {
  await main();
} catch (problem) {
  const isOurs = problem instanceof StartProblem;
  const isMistyped =
    problem instanceof TypeError &&
    'code' in problem &&
    String(problem.code).startsWith('ERR_PARSE_ARGS');
  console.error(isOurs ? problem.message : isMistyped ? `${problem.message}\n\n${help}` : problem);
  process.exitCode = 1;
}
