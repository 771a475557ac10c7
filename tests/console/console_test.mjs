// node console_test.mjs SAMPLE_DESK PAGES CHROMEDRIVER CHROMIUM [PICTURES]
// A station officer signs in, decides a case that was passed up, tells the customer, and sees the statistics change
// when the customer has pressed a key; a mediator sees what a customer shared, accepts it and records the agreement.
// With PICTURES every page on the way is kept as a PNG.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openDesk } from './desk.mjs';
import { keys, openBrowser } from './webdriver.mjs';

const [program, pages, chromedriver, chromium, pictures] = process.argv.slice(2);
const number = '314159265358';
const grouped = '3141 5926 5358';
let browser;
let pictured = 0;

async function picture(name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  pictured += 1;
  writeFileSync(join(pictures, `${String(pictured).padStart(2, '0')}-${name}.png`), await browser.picture());
}

async function figure(name) {
  const css = `[data-figure="${name}"]`;
  await browser.shows(css);
  return browser.text(css);
}

async function goTo(hash, words) {
  await browser.run('location.hash = arguments[0]', hash);
  await browser.sees(words);
}

async function signIn(desk) {
  await browser.open(desk.url); // as people type it: the server leads to the console
  await browser.sees('总部控制台');
  await picture('door');
  await browser.type('#field-staff-number', desk.staff_number);
  await browser.type('#field-password', 'not-the-password');
  await browser.press(keys.enter);
  await browser.sees('工号或密码不正确');
  await picture('door-wrong');
  await browser.type('#field-password', desk.password + keys.enter);
  await browser.sees('投诉案件');
  const [cookie] = await browser.cookies();
  assert.equal(cookie.name, '__Host-fengqiao');
  assert.ok(cookie.httpOnly && cookie.secure && cookie.sameSite === 'Strict', 'the session cookie is guarded');
}

async function readFigures() {
  await goTo('#/statistics', '满意率');
  const found = { onTime: await figure('按时告知率'), satisfied: await figure('满意率'), received: await figure('受理量') };
  await browser.shows('.chart svg');
  return found;
}

// A recording is not there before it has arrived; then it can be heard, and nothing of it is fetched unasked.
async function listen(desk) {
  await goTo('#/cases?view=all', grouped);
  await browser.run(`[...document.querySelectorAll('a.number')].find((link) => link.innerText === arguments[0]).click()`, grouped);
  await browser.sees('客户录音');
  await browser.sees('尚未送达');
  await picture('recording-on-its-way');
  assert.equal(await desk.carry(), 'carried');
  await browser.run('location.reload()');
  await browser.shows('.recordings audio');
  const fetched = `return performance.getEntriesByType('resource').some((one) => one.name.includes('/attachments/'))`;
  assert.equal(await browser.run(fetched), false, 'nothing is fetched before somebody presses play');
  await browser.run(`const player = document.querySelector('.recordings audio'); player.muted = true; player.play()`);
  await until(async () => browser.run(`return document.querySelector('.recordings audio').currentTime > 0.5`), 'the recording is heard');
  assert.equal(await browser.run(`return document.querySelector('.recordings audio').error === null`), true);
  // Whoever listens may go on from any place of it: the server gives the part that is asked for.
  const player = `document.querySelector('.recordings audio')`;
  // So short a recording is in memory whole, and moves in there even if the server gives no parts.
  const status = `return fetch(${player}.currentSrc, { headers: { Range: 'bytes=100-199' } }).then((part) => part.status)`;
  assert.equal(await browser.run(status), 206, 'the server gives the part that is asked for');
  await browser.run(`${player}.pause(); ${player}.currentTime = 9`);
  await until(async () => browser.run(`return !${player}.seeking`), 'the player has moved on');
  assert.ok(await browser.run(`return ${player}.seekable.length > 0 && ${player}.seekable.end(0) > 9`), 'every place can be chosen');
  assert.ok(await browser.run(`return Math.abs(${player}.currentTime - 9) < 0.2`), 'it stands where it was put');
  await browser.run(`${player}.currentTime = 2; ${player}.play()`);
  await until(async () => browser.run(`return ${player}.currentTime > 2.3 && ${player}.currentTime < 8`), 'it plays from there');
  await picture('recording');
}

async function until(ask, what) {
  for (let tries = 0; tries < 200; ++tries) {
    if (await ask()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.fail(what);
}

// By keyboard alone: the number in the list is a link, the act a button, the form begins in its first field.
async function decide() {
  await goTo('#/cases?view=todo', grouped);
  await picture('list-todo');
  await browser.run(`[...document.querySelectorAll('a.number')].find((link) => link.innerText === arguments[0]).focus()`, grouped);
  await browser.press(keys.enter);
  await browser.sees('王女士');
  await browser.sees('净值型理财到期后自动滚存');
  await picture('case');
  await browser.run(`document.querySelector('[data-act="decided"]').focus()`);
  await browser.press(keys.enter);
  await browser.shows('#field-outcome');
  assert.equal(await browser.run('return document.activeElement.id'), 'field-outcome');
  await browser.press(keys.tab); // nothing is filled in yet: every missing block is named
  await browser.run(`document.querySelector('.form-foot .primary').focus()`);
  await browser.press(keys.enter);
  await browser.sees('请填写核实结果与处理决定');
  await browser.sees('请填写依据');
  await picture('decide-missing');
  await browser.choose('#field-outcome', 'O06');
  await browser.choose('#field-upheld', 'yes');
  await browser.type('#field-amount_paid', '1200.50');
  await browser.type('#field-finding', '经核实，网点未在到期前提示自动滚存。决定提前赎回本金并补偿利息损失。');
  await browser.type('#field-basis', '《理财公司理财产品销售管理暂行办法》相关条款及产品说明书第四条。');
  // Leaving the page forgets nothing.
  await browser.run('history.back()');
  await browser.shows('.tabs');
  await browser.run('history.forward()');
  await browser.shows('[data-act="decided"]');
  await browser.click('[data-act="decided"]');
  assert.equal(await browser.run(`return document.querySelector('#field-amount_paid').value`), '1200.50');
  await browser.type('#field-reasons', '到期前短信未送达，客户未能行使赎回选择。');
  await picture('decide-filled');
  await browser.click('.form-foot .primary');
  await browser.sees('已保存：作出处理决定');
  await browser.sees('已决定待告知');
  await browser.sees('1,200.50');
  await picture('decided');
}

async function notify() {
  await browser.click('[data-act="notified"]');
  await browser.choose('#field-method', 'phone');
  await picture('notify');
  await browser.click('.form-foot .primary');
  await browser.sees('已告知待评价');
  await picture('notified');
}

// A mediator sees nothing of anybody until a customer shares a case; then that one, whole, and what to do with it.
async function mediate(desk) {
  const shared = '2718 2818 2845';
  await browser.click('.side-out');
  await browser.sees('请使用您的工号登录');
  await browser.type('#field-staff-number', desk.mediator);
  await browser.type('#field-password', desk.mediators_password + keys.enter);
  await browser.sees('投诉案件');
  await goTo('#/cases?view=all', '全部');
  const listed = () => browser.run(`return [...document.querySelectorAll('a.number')].map((link) => link.innerText)`);
  await until(async () => (await browser.run(`return document.querySelector('.busy') === null`)), 'the list is read');
  assert.deepEqual(await listed(), [], 'nothing is shared yet');
  await picture('mediator-before');
  assert.equal(await desk.apply('271828182845'), 'applied');
  await goTo('#/cases?view=todo', shared);
  assert.deepEqual(await listed(), [shared], 'one case is shared, and no other is seen');
  await picture('mediator-list');
  await browser.run(`document.querySelector('a.number').click()`);
  await browser.sees('客户单独同意把本案交给调解委员会');
  await browser.sees('周先生');
  await browser.shows('[data-act="mediation_declined"]');
  await picture('mediation-asked');
  await browser.click('[data-act="mediation_accepted"]');
  assert.equal(await browser.run(`return document.querySelector('#field-mediator').selectedOptions[0].innerText`), '童秀兰');
  await browser.click('.form-foot .primary');
  await browser.sees('已保存：受理调解');
  await browser.sees('调解中');
  await browser.shows('[data-act="not_agreed"]');
  await picture('mediating');
  await browser.click('[data-act="agreed"]');
  await browser.type('#field-amount', '800');
  await picture('agree');
  await browser.click('.form-foot .primary');
  await browser.sees('已保存：达成调解协议');
  await browser.sees('800.00 元');
  await browser.sees('已告知待评价');
  await picture('agreed');
}

// Whoever chooses something else while an answer is still being read sees the other list, and no trouble.
async function changeOnesMind() {
  await browser.run(`
    const ask = window.fetch;
    window.fetch = async (path, request) => {
      const answer = await ask(path, request);
      if (!path.includes('kind=praise')) return answer;
      window.fetch = ask;
      answer.json = () => new Promise((_, refuse) => {
        request.signal.addEventListener('abort', () => refuse(new DOMException('stopped', 'AbortError')));
        window.slow = true;
      });
      return answer;
    };`);
  await browser.choose('.filters select', 'praise');
  await until(() => browser.run('return window.slow === true'), 'the answer is being read');
  await browser.choose('.filters select', 'suggestion');
  await browser.sees('门口的坡道太陡');
  assert.equal(await browser.run(`return document.querySelector('.notice')`), null, 'nothing is wrong');
}

// What customers said about the house is read here, and what happened in the hall is counted.
async function readOpinions(desk) {
  await goTo('#/opinions', '门口的坡道太陡');
  await browser.sees('大堂的小陈很耐心');
  const codes = await browser.run(`return [...document.querySelectorAll('td.code')].map((cell) => cell.innerText)`);
  assert.equal(codes.length, 2);
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/, 'a code that can be said');
  await picture('opinions');
  await changeOnesMind();
  await browser.choose('.filters select', 'praise');
  await until(async () => !(await browser.run('return document.body.innerText')).includes('门口的坡道太陡'), 'only praise is left');
  await browser.sees('大堂的小陈很耐心');
  assert.equal(await desk.erase(), 'erased');
  await goTo('#/opinions?kind=suggestion', '已抹除（');
  await until(async () => !(await browser.run('return document.body.innerText')).includes('门口的坡道太陡'), 'its words are gone');
  await picture('opinion-erased');
  await goTo('#/statistics', '厅堂服务与宣教');
  await browser.sees('本期没有调解申请');
  assert.equal(await figure('宣教页面展示'), '3');
  assert.equal(await figure('意见建议'), '1');
  assert.equal(await figure('表扬'), '1');
  await browser.run(`document.querySelector('.hall').scrollIntoView()`);
  await picture('hall');
}

// The committee's work is counted where the page groups everything else, and nowhere else.
async function countMediation(desk) {
  await browser.click('.side-out');
  await browser.sees('请使用您的工号登录');
  await browser.type('#field-staff-number', desk.staff_number);
  await browser.type('#field-password', desk.password + keys.enter);
  await browser.sees('投诉案件');
  await goTo('#/statistics', '纠纷调解');
  const names = ['调解申请', '调解受理', '达成协议', '调解不成', '终止撤回', '正在调解', '平均天数', '成功率（受理）'];
  const found = [];
  for (const name of names) found.push(await figure(name));
  assert.deepEqual(found, ['1', '1', '1', '0', '0', '0', '0.0', '100.0%']);
  const rows = await browser.run(`return [...document.querySelectorAll('.mediation tbody tr')].map((row) => row.innerText.split(/\\s+/).slice(0, 4))`);
  const month = desk.today.slice(0, 7);
  assert.deepEqual(rows, [
    [month, '1', '1', '1'],
    ['示例银行枫桥支行', '1', '1', '1'],
    ['信用卡协商还款', '1', '1', '1'],
    ['债务催收方式和手段', '1', '1', '1'],
  ]);
  await browser.run(`document.querySelector('.mediation').scrollIntoView()`);
  await picture('mediation-counted');
}

async function main() {
  browser = await openBrowser(chromedriver, chromium);
  let desk;
  try {
    desk = await openDesk(program, pages);
    await browser.size(1366, 768);
    await signIn(desk);
    const before = await readFigures();
    assert.deepEqual(before, { onTime: '100.0%', satisfied: '100.0%', received: '5' });
    await picture('statistics-before');
    await listen(desk);
    await decide();
    await notify();
    assert.equal(await desk.rate(number, 2), 'rated');
    await goTo('#/cases?view=bad_rating', grouped);
    await picture('list-bad-rating');
    const after = await readFigures();
    assert.deepEqual(after, { onTime: '100.0%', satisfied: '50.0%', received: '5' });
    await picture('statistics-after');
    await readOpinions(desk);
    await goTo('#/terminals', '示例银行枫桥支行');
    await browser.sees('正常');
    await picture('terminals');
    await goTo('#/cases?view=all', grouped);
    await picture('list-all');
    await mediate(desk);
    await countMediation(desk);
    const complaints = (await browser.log()).filter((line) => line.level === 'SEVERE' && !/status of 401/.test(line.message));
    assert.deepEqual(complaints, [], 'the browser has nothing to say against the pages, their policy least of all');
    await browser.click('.side-out');
    await browser.sees('请使用您的工号登录');
  } catch (error) {
    await picture('failed');
    throw error;
  } finally {
    await browser.close();
    await desk?.close();
  }
}

await main();
console.log('a station officer decided a case that was passed up, and a mediator recorded an agreement');
