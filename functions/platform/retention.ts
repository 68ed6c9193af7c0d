/**
 * Procurement files are kept for at least fifteen years from the end of the purchase.
 * @see Government Procurement Law of the People's Republic of China, article 42
 */
export const leastRetention = {
  years: 15,
  source: '《中华人民共和国政府采购法》第四十二条：采购文件从采购结束之日起至少保存十五年',
} as const;
