/** 清单导入：无论清单里是什么，都用这些话。 */
export const zh = {
  'rows.file': '清单文件',
  'rows.bad': '这个文件读不出表格，请另存为 CSV 或 .xlsx 再试。',
  'rows.checked': '已检查 {done} / {rows} 行',
  'rows.result': '共 {rows} 行：{good} 行可以导入，{bad} 行有问题。',
  'rows.row': '行',
  'rows.column': '列',
  'rows.what': '问题',
  'rows.shown': '下面显示前 {n} 处，完整清单请下载。',
  'rows.save': '下载全部问题',
  'rows.go': '导入没有问题的 {good} 行',
  'rows.stop': '暂停',
  'rows.resume': '接着导入（从第 {next} 行）',
  'rows.earlier': '以前的导入',
  'rows.where': '重新选择同一个文件，就从中断处继续。',
} as const;
