/** The look of the mailbox: the site's colours and spaces, in one inlined sheet. */
export const mailboxStyle = `
:root{--text:#1d2129;--text-2:#4e5969;--page:#f4f6f9;--surface:#fff;--line:#c9cdd4;--line-input:#6b7785;
--brand:#1456b8;--brand-strong:#0e418f;--brand-tint:#e8f1fc;--focus:#ffbf47}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);line-height:1.6;
font-family:"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
html[lang=en] body{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans CJK SC",sans-serif}
a{color:var(--brand)}a:hover{color:var(--brand-strong)}
a:focus,button:focus,input:focus,iframe:focus{outline:3px solid var(--focus);outline-offset:0;box-shadow:0 0 0 5px #1d2129}
header{background:var(--brand);color:#fff}
header .in{display:flex;flex-wrap:wrap;align-items:baseline;max-width:76rem;margin:0 auto;padding:1rem 1.5rem}
header h1{font-size:1.25rem;line-height:1.35;margin:0 1.5rem 0 0}
header p{margin:0 auto 0 0;padding-right:1.5rem;font-size:.875rem}
header a{color:#fff;font-size:.875rem;margin-right:1.5rem;display:inline-block;padding:.5rem 0}header a:hover{color:#fff}
main{display:grid;grid-template-columns:minmax(17rem,24rem) minmax(0,1fr);grid-gap:1.5rem;max-width:76rem;
margin:0 auto;padding:1.5rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:4px}
form{padding:1rem;border-bottom:1px solid var(--line)}
label{display:block;font-size:.875rem;color:var(--text-2);margin-bottom:.25rem}
.row{display:flex}
input{flex:1;min-width:0;font:inherit;min-height:2.75rem;padding:0 .75rem;border:1px solid var(--line-input);border-radius:4px}
button{font:inherit;min-height:2.75rem;padding:0 1rem;margin-left:.5rem;border:1px solid var(--brand);border-radius:4px;
background:var(--surface);color:var(--brand);cursor:pointer}
button:hover{background:var(--brand-tint)}
.sum{display:flex;justify-content:space-between;margin:0;padding:.75rem 1rem 0;font-size:.875rem;color:var(--text-2)}
ol{list-style:none;margin:0;padding:.5rem 0;max-height:70vh;overflow-y:auto}
li a{display:block;padding:.75rem 1rem;text-decoration:none;color:var(--text);border-left:4px solid transparent}
li a:hover{background:var(--page)}
li a[aria-current]{background:var(--brand-tint);border-left-color:var(--brand)}
li strong{display:block;font-weight:600;overflow-wrap:anywhere}
li small{display:flex;justify-content:space-between;font-size:.875rem;color:var(--text-2)}
li small span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin-right:.75rem}
time{white-space:nowrap;font-variant-numeric:tabular-nums}
article{padding:1.5rem}
article h2{font-size:1.5rem;line-height:1.35;margin:0 0 .75rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;grid-gap:.25rem 1rem;margin:0 0 1.5rem}
dt{color:var(--text-2)}dd{margin:0;overflow-wrap:anywhere}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
iframe{display:block;width:100%;height:34rem;border:1px solid var(--line);border-radius:4px;background:#fff}
pre{margin:0;padding:1rem;background:var(--page);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;
font:inherit;font-size:.9375rem}
.empty{padding:3rem 1.5rem;text-align:center;color:var(--text-2)}
@media (max-width:52rem){main{grid-template-columns:minmax(0,1fr);padding:1rem}ol{max-height:24rem}article{padding:1rem}
section{order:-1}section.none{display:none}iframe{height:24rem}}
`;
