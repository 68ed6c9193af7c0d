import { xlsxOf } from '../table/xlsx.ts';

/** `rows` as an Excel workbook to take along; numbers are numbers in it. */
export function saveXlsx(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xlsxOf(name, rows) as BlobPart], { type }));
  link.download = `${name}.xlsx`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
