import type { DemoPerson } from './issuer-people.ts';

const SEARCH_FROM = 12;

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const css = `
:root{--red:#c8161d;--ink:#1f2329;--soft:#5c6370;--line:#dfe2e8;--paper:#fff;--ground:#f4f5f8}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:880px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:26px;margin:8px 0 0}h1 b{color:var(--red)}
h2{font-size:17px;margin:28px 0 10px}
p{margin:4px 0;color:var(--soft)}
.people{list-style:none;margin:0;padding:0;display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr))}
.people form{height:100%}
.person{width:100%;height:100%;min-height:64px;text-align:left;padding:12px 14px;border:1px solid var(--line);border-radius:10px;background:var(--paper);color:inherit;font:inherit;cursor:pointer;overflow-wrap:anywhere}
.person:hover{border-color:var(--red)}
.person strong{display:block;font-size:17px}.person span{display:block;font-size:14px;color:var(--soft)}
.person .role{color:var(--red)}
:focus-visible{outline:3px solid #1a56c4;outline-offset:2px}
.row{display:flex;flex-wrap:wrap;gap:10px;align-items:end}
form[role=search]{margin-bottom:14px}
a{color:#a01217}
.row label{flex:1 1 180px;font-size:14px;color:var(--soft)}
input{display:block;width:100%;min-height:44px;padding:8px 12px;border:1px solid #8a909c;border-radius:8px;background:var(--paper);color:inherit;font:inherit}
.go{min-height:44px;padding:8px 20px;border:0;border-radius:8px;background:var(--red);color:#fff;font:inherit;cursor:pointer}
.error{background:#fdecec;color:#8c0d12;padding:10px 14px;border-radius:8px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:16px}
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${css}</style></head><body><main>${body}</main></body></html>`;

const personItem = (uid: string, person: DemoPerson): string => {
  const note = [person.hint, person.node].filter(Boolean).map(escapeHtml).join(' · ');
  return `<li><form method="post" action="/interaction/${uid}/login"><input type="hidden" name="sub" value="${escapeHtml(person.sub)}">
<button class="person" data-sub="${escapeHtml(person.sub)}"><strong>${escapeHtml(person.name)}</strong>${
    person.role ? `<span class="role">${escapeHtml(person.role)}</span>` : ''
  }<span>${note}</span></button></form></li>`;
};

const matches = (person: DemoPerson, query: string): boolean =>
  [person.name, person.role, person.hint, person.node, person.phone].some((text) => text.includes(query));

const searchForm = (
  uid: string,
  query: string,
): string => `<form class="row" role="search" action="/interaction/${uid}">
<label>按姓名、职务、单位或手机号查找 · Search<input type="search" name="q" maxlength="50" value="${escapeHtml(query)}"></label>
<button class="go">查找</button></form>`;

const newcomerForm = (uid: string): string => `<h2 id="new">我是新用户（例如申请建会）· Sign in as a new person</h2>
<form class="card row" method="post" action="/interaction/${uid}/login" aria-labelledby="new">
<label>姓名 · Name<input name="name" required maxlength="50" autocomplete="name"></label>
<label>手机号 · Phone<input name="phone" required inputmode="tel" maxlength="20" autocomplete="tel" placeholder="13800000000"></label>
<button class="go">登录</button></form>`;

export const loginPage = (uid: string, people: DemoPerson[], query: string, error?: string): string => {
  const shown = people.filter((person) => matches(person, query));
  const list = shown.length
    ? `<ul class="people">${shown.map((person) => personItem(uid, person)).join('')}</ul>`
    : '<p>没有找到演示人员。No demo person found.</p>';
  return page(
    '登录 · 同心',
    `<h1><b>同心</b> 登录</h1><p>本机演示登录：点一个人即以其身份进入，无需密码。Local demo sign-in: choose a person, no password.</p>
<p><a href="#new">我是新用户，用手机号登录 · I am new here</a></p>
${error ? `<p class="error" role="alert">${escapeHtml(error)}</p>` : ''}
<h2>演示人员 · Demo people</h2>${people.length > SEARCH_FROM ? searchForm(uid, query) : ''}${list}${newcomerForm(uid)}`,
  );
};

export const errorPage = (message: string, backUrl: string): string =>
  page(
    '登录出错 · 同心',
    `<h1><b>同心</b> 登录没有完成</h1><p class="error" role="alert">${escapeHtml(message)}</p>
<p><a href="${escapeHtml(backUrl)}">回到首页重新登录 · Back to the start page</a></p>`,
  );
