import { plainPaymentFile } from '../presets/payment-file.ts';
import type { ReadyTemplate } from './ready-template.ts';

/** The columns the platform writes by itself, to be changed into those of the local finance bureau. */
export const paymentFile: ReadyTemplate = {
  id: 'payment-file',
  name: { zh: '财政支付清单（平台自拟）', en: 'List of payments (the platform’s own)' },
  summary: {
    zh: '送财政局的支付清单有哪些列、怎样排列。没有来源规定，由平台自拟，请按当地财政局的模板修改。',
    en: 'The columns of the list that goes to the finance bureau. No source names them; change them into those of yours.',
  },
  settings: { paymentFile: plainPaymentFile },
};
