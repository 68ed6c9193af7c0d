const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Four digits as written out, `零` for a gap inside. */
function group(number: number): string {
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += `${isGap ? '零' : ''}${digits[digit]}${places[place]}`;
      isGap = false;
    }
  }
  return text;
}

function yuanInWords(yuan: number): string {
  let text = '';
  let isGap = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const part = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (part === 0) {
      isGap = text !== '';
      continue;
    }
    const isShort = text !== '' && part < 1000;
    text += `${isGap || isShort ? '零' : ''}${group(part)}${groups[at]}`;
    isGap = false;
  }
  return text;
}

/**
 * An amount as contracts write it out, so that no digit can be added (票据法 practice: 大写).
 *
 * @param fen - from 0 to under a hundred trillion yuan
 * @example capitalAmount(1_234_05) // 人民币壹仟贰佰叁拾肆元零伍分
 */
export function capitalAmount(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan > 0 ? `${yuanInWords(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return `人民币${whole || '零元'}整`;
  const tens = jiao > 0 ? `${digits[jiao]}角` : whole && '零';
  return `人民币${whole}${tens}${rest > 0 ? `${digits[rest]}分` : '整'}`;
}
