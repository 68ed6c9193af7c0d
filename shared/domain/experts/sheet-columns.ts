import type { ExpertField } from './lists.ts';
import type { ExpertRecord } from './profile.ts';

/** The columns of a list of experts, as it is exported and imported; the first row names them. */
export const sheetColumns = [
  'name',
  'fields',
  'title',
  'poolNumber',
  'phone',
  'address',
  'validFrom',
  'validUntil',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** How a list says them. A list in English is read as well. */
export const columnNames: Record<SheetColumn, readonly [zh: string, en: string]> = {
  name: ['姓名', 'Name'],
  fields: ['专业领域', 'Fields'],
  title: ['职称', 'Title'],
  poolNumber: ['专家库编号', 'Pool number'],
  phone: ['电话', 'Phone'],
  address: ['住址', 'Address'],
  validFrom: ['聘期开始', 'From'],
  validUntil: ['聘期结束', 'Until'],
};
export const fieldNames: Record<ExpertField, string> = {
  elderly: '为老服务',
  disabled: '助残服务',
  youth: '青少年服务',
  relief: '救助帮困',
  other: '其他公益服务',
  socialWork: '社会工作',
  finance: '财务',
  law: '法律',
  management: '项目管理',
};

export const sheetFaults = [
  'missing',
  'unknown-field',
  'not-a-date',
  'ends-before',
  'not-valid',
  'not-in-pool',
  'name-twice',
] as const;
export type SheetFault = { column: SheetColumn; code: (typeof sheetFaults)[number] };

type Listed = { [K in keyof ExpertRecord]?: ExpertRecord[K] | undefined };

/** The pool as a list that can be changed and imported again. */
export const sheetOf = (pool: readonly { name: string; record: Listed }[]): string[][] => [
  sheetColumns.map((column) => columnNames[column][0]),
  ...pool.map(({ name, record }) => [
    name,
    (record.fields ?? []).map((field) => fieldNames[field]).join('、'),
    record.title ?? '',
    record.poolNumber ?? '',
    record.phone ?? '',
    record.address ?? '',
    record.validFrom ?? '',
    record.validUntil ?? '',
  ]),
];
