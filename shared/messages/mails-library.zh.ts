/** Mails of the library of rules and cases, in Chinese: the wording everything else follows. */
export const zh = {
  'libraryEnded.subject': '有效期已过：{title}（资料库）',
  'libraryEnded.lead': '您维护的这份资料有效期已过。请核对是否已有新的文件，并更新状态。',
  'libraryEnded.day': '有效期至',
  'libraryReview.subject': '该复核了：{title}（资料库）',
  'libraryReview.lead': '您为这份资料定的复核日到了。请核对它是否仍然有效，并定下次复核日。',
  'libraryReview.day': '复核日',
  title: '资料',
  open: '打开资料库',
} as const;
