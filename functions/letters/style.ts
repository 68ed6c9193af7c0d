import { createHash } from 'node:crypto';

/** The tokens letters use, with the values of `web/styles/tokens.css`; a test keeps the two equal. */
const tokens = `
:root{--text:#1d2129;--text-2:#4e5969;--page:#f4f6f9;--surface:#fff;--line:#c9cdd4;--line-input:#6b7785;
--brand:#1456b8;--brand-strong:#0e418f;--brand-tint:#e8f1fc;--danger:#b81f1f;--good:#1a7337;--good-tint:#e6f5ea;
--warn:#8a5200;--warn-tint:#fff4e0;--danger-tint:#fdecec;--focus:#ffbf47;--focus-ink:#1d2129;--c1:#1456b8;--c2:#c2570c;--c3:#1a7337;
--sans:"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif}
html[lang="en"]{--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans CJK SC",sans-serif}
html[data-size="large"]{font-size:125%}
html[data-size="huge"]{font-size:150%}
html[data-contrast="high"]{--page:#fff;--text-2:#1d2129;--line:#4e5969;--brand:#0e418f}
`;

const base = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--page);color:var(--text);font:1.0625rem/1.6 var(--sans);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
fieldset{border:0;min-width:0}
h1{font-size:1.625rem;font-weight:600;line-height:1.35}
h2{margin-bottom:1rem;font-size:1.25rem;font-weight:600;line-height:1.35}
h3{margin:1.5rem 0 .5rem;font-size:1.0625rem;font-weight:600}
h2+h3{margin-top:0}h4{margin:1.25rem 0 .5rem;font-size:1rem;font-weight:600}
p+p{margin-top:.75rem}
form+p{margin-top:1rem}
li+li{margin-top:.25rem}
.points{list-style:disc;padding-left:1.25em}
a{color:var(--brand);text-underline-offset:.2em}
button,input,select,textarea{font:inherit;color:inherit}
a:focus,button:focus,input:focus,select:focus,textarea:focus,summary:focus,[tabindex]:focus{outline:3px solid var(--focus);box-shadow:0 0 0 5px var(--focus-ink)}
a:focus:not(:focus-visible),button:focus:not(:focus-visible){outline:0;box-shadow:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.quiet{color:var(--text-2)}
.small{font-size:.875rem}
.num,td,th{font-variant-numeric:tabular-nums}
.prose{white-space:pre-line}
.code{font-family:Consolas,"Liberation Mono",Menlo,monospace;font-size:.875rem;overflow-wrap:anywhere}
`;

const frame = `
.skip{position:absolute;left:-999px;padding:.75rem 1rem;background:#fff}
.skip:focus{left:1rem}
.head{background:var(--brand);color:#fff}
.in,main{width:100%;max-width:768px;margin:0 auto;padding:0 1.5rem}
.head .in{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;min-height:4rem}
.brand{display:flex;align-items:center;min-height:3.25rem}
.mark{flex:none;width:2.25rem;height:2.25rem;margin-right:.75rem;fill:none;stroke:#fff;stroke-width:2.2}
.brand-name{display:block;font-size:1.125rem;font-weight:600;line-height:1.3}
.brand-sub{display:block;font-size:.875rem;line-height:1.4}
.head-tools{display:flex;margin:0 -.5rem}
.head-tools a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .5rem;color:#fff;font-size:.875rem;text-decoration:none}
.head-tools a:hover,.head-tools [aria-current]{text-decoration:underline}
main{flex:1 0 auto;padding-top:1.75rem;padding-bottom:2rem}
.lead{margin-top:.5rem;color:var(--text-2)}
.card,.notice,.error-summary{margin-top:1.25rem;border-radius:4px}
.card{padding:1.5rem;background:var(--surface);box-shadow:0 0 0 1px rgba(29,33,41,.07),0 1px 3px rgba(29,33,41,.06)}
.card .notice{margin:0 0 1.25rem}
.foot{padding:1.25rem 0;background:var(--surface);border-top:3px solid var(--brand);color:var(--text-2);font-size:.875rem}
.foot p+p{margin-top:.25rem}
main>p{margin-top:1rem}
main>.step-of{margin:0 0 .25rem;color:var(--text-2);font-size:.875rem}
main>.lead{margin-top:.5rem}
main>.error-summary{margin:0 0 1.5rem}
`;

const forms = `
.field{margin-bottom:1.5rem}
.field>label,legend{display:block;margin-bottom:.25rem;padding:0;font-weight:600}
.hint{margin-bottom:.5rem;color:var(--text-2);font-size:.9375rem;font-weight:400}
.error{margin-bottom:.5rem;color:var(--danger);font-weight:600}
.has-error{padding-left:1rem;border-left:4px solid var(--danger)}
.input{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line-input);border-radius:4px;background:#fff;line-height:1.5}
.has-error .input{border:2px solid var(--danger)}
textarea.input{min-height:7.5rem;resize:vertical}
.input.short{max-width:12em;font-size:1.25rem;letter-spacing:.15em;font-variant-numeric:tabular-nums}
.choice{display:flex;align-items:center;min-height:3.25rem;margin-top:.5rem;padding:.75rem 1rem;border:1px solid var(--line-input);border-radius:4px;background:#fff;cursor:pointer}
.choice:hover{border-color:var(--brand);background:var(--brand-tint)}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:0 .75rem 0 0;accent-color:var(--brand)}
.choice .hint{display:block;margin:0}
.choice span{min-width:0;overflow-wrap:anywhere}
.face{flex:none;width:2rem;height:2rem;margin-right:.75rem;fill:none;stroke:var(--text-2);stroke-width:2.4;stroke-linecap:round}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--line-input);border-radius:4px;background:#fff;color:var(--text);text-decoration:none;cursor:pointer}
.button:hover{border-color:var(--brand);color:var(--brand)}
.primary{border-color:var(--brand);background:var(--brand);color:#fff;font-weight:600}
.primary:hover{border-color:var(--brand-strong);background:var(--brand-strong);color:#fff}
.error-summary{padding:1rem 1.25rem;border:2px solid var(--danger);border-left-width:6px;background:#fff}
.error-summary h2{margin-bottom:.5rem;font-size:1.125rem}
.error-summary a{color:var(--danger);font-weight:600}
`;

const parts = `
.notice{padding:1rem 1.25rem;border-left:4px solid var(--brand);background:var(--brand-tint)}
.notice-title{font-weight:600}
.notice.good{border-color:var(--good);background:var(--good-tint)}
.notice.warn{border-color:var(--warn);background:var(--warn-tint)}
.notice.danger{border-color:var(--danger);background:var(--danger-tint)}
.answers>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem;padding:.75rem 0;border-bottom:1px solid rgba(29,33,41,.1)}
.answers>div:first-child{padding-top:0}
.answers>div:last-child{border:0;padding-bottom:0}
.answers dt{color:var(--text-2)}
.big{font-size:1.375rem;font-weight:600;line-height:1.4}
.tag{display:inline-block;padding:0 .5rem;border-radius:4px;background:var(--page);color:var(--text-2);font-size:.875rem}
.tag.done{background:var(--good-tint);color:var(--good)}
.tag.current{background:var(--brand-tint);color:var(--brand)}
.tag.stopped{background:var(--danger-tint);color:var(--danger)}
.step{position:relative;margin:0;padding:0 0 1rem 2rem}
.step:last-child{padding-bottom:0}
.step::before{content:"";position:absolute;left:.25rem;top:.35rem;z-index:1;width:1rem;height:1rem;border:2px solid var(--line-input);border-radius:50%;background:#fff}
.step::after{content:"";position:absolute;left:calc(.75rem - 1px);top:.8rem;bottom:-.35rem;border-left:2px solid var(--line)}
.step:last-child::after{border:0}
.step.done::before{content:"\\2713";border-color:var(--good);background:var(--good);color:#fff;font:700 .75rem/.75rem var(--sans);text-align:center}
.step.current::before{border:5px solid var(--brand)}
.step.stopped::before{border-radius:0;border-color:var(--danger);background:var(--danger)}
.step-name{font-weight:600}
.seats{margin:.75rem 0 0;padding:0;list-style:none}
.step-when{display:block;color:var(--text-2);font-size:.9375rem}
table{width:100%;border-collapse:collapse}
p+table,table+table,table+details{margin-top:1rem}
summary{padding:.625rem 0;cursor:pointer}
th,td{padding:.625rem 1rem .625rem 0;border-bottom:1px solid rgba(29,33,41,.1);text-align:left;vertical-align:top}
thead th{color:var(--text-2);font-size:.875rem;font-weight:600}
td.num,th.num{padding-right:0;padding-left:.5rem;text-align:right;white-space:nowrap}
tfoot th,tfoot td{border:0;border-top:2px solid var(--line);font-weight:600}
.bars li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1rem;align-items:baseline}
.big .code{font-size:1.125rem}
.bars li+li{margin-top:1.25rem}
.bar,.bar-note{grid-column:1/-1}
.bar{display:block;width:100%;height:.75rem}
.track{fill:#e3e8ef}
.fill{fill:var(--c1)}
.fill.good{fill:var(--c3)}
.fill.c2{fill:var(--c2)}
.fill.rest{fill:#7f93ad}
.keys{margin-bottom:.75rem}
.key{display:inline-block;width:.75rem;height:.75rem;margin-right:.375rem;background:var(--c1)}
.key.c2{margin-left:1rem;background:var(--c2)}
`;

const small = `
@media(max-width:640px){
.in,main{padding-left:1rem;padding-right:1rem}
main{padding-top:1.25rem}
h1{font-size:1.375rem}
.card{padding:1rem}
.head .in{padding-top:.5rem}
.answers>div,.bars li{grid-template-columns:minmax(0,1fr)}
.button{width:100%}
td.num,th.num{white-space:normal}
th,td{padding-right:.5rem;overflow-wrap:anywhere}
}
@media print{
.skip,.head-tools,form,.foot a{display:none}
.head{background:none;color:#000;border-bottom:2pt solid #000}
.mark{stroke:#000}
body{background:#fff}
.card{padding:8pt 0;box-shadow:none;break-inside:avoid}
.bar,.tag,.step::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** The one style element of a letter. */
export const letterStyle = [tokens, base, frame, forms, parts, small].join('').replace(/\n/g, '');

const styleHash = createHash('sha256').update(letterStyle).digest('base64');

/**
 * Headers every letter is answered with. Its address carries a secret: no other site may frame it, learn it from a
 * referrer, or find it in a cache or a search engine.
 */
export const letterHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};
