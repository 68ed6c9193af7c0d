type Shell = {
  css: string;
  script: string;
  modules: readonly string[];
  preloads: readonly string[];
};

const lines = (of: readonly string[], write: (one: string) => string) => of.map(write).join('');

/**
 * The HTML file of a work page: what is the same for everybody. The head band stands before the first script runs; the
 * page fills in the rest, in the reader's language.
 */
export const workShell = ({ css, script, modules, preloads }: Shell): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>工作台 · 三社</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${css}">
<script type="module" src="${script}"></script>
${lines(modules, (href) => `<link rel="modulepreload" href="${href}">\n`)}${lines(
  preloads,
  (href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}">\n`,
)}</head>
<body>
<header class="head"><div class="head-in"><span class="brand"><span class="brand-name">三社</span></span></div></header>
<main class="layout-a"><noscript><p class="notice warn">工作台需要启用 JavaScript。The work desk needs JavaScript.</p></noscript></main>
</body>
</html>
`;
