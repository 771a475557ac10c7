// A member of staff at the console's interface, for the visits that a robot plays.
//   node desk.mjs act ADDRESS CA LIST STAFF_NUMBER CASE_NUMBER ACT…   decided | notified | recontact_done
//   node desk.mjs mediated ADDRESS CA LIST CASE_NUMBER STATE          fails unless the committee reads this of it
//   node desk.mjs written ADDRESS CA LIST CASE_NUMBER PART…            fails unless the case holds these words
//   node desk.mjs spoken ADDRESS CA LIST CASE_NUMBER SECONDS          fails unless the case's recording is there, whole
//   node desk.mjs summary ADDRESS CA LIST FIRST SECOND FOLDER          what headquarters says; fails when it differs
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';

const [task, address, authority, list, ...rest] = process.argv.slice(2);
const ca = readFileSync(authority);
const people = JSON.parse(readFileSync(list, 'utf8')).people;
let cookie = '';

// One exchange with headquarters; an answer that is not 2xx ends the program with its own words.
function exchange(method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { Origin: address, 'X-Fengqiao-Console': '1' };
  if (cookie) headers.Cookie = cookie;
  if (text !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['Content-Length'] = Buffer.byteLength(text);
  }
  return new Promise((done, failed) => {
    const call = request(address + path, { method, headers, ca }, (answer) => {
      let content = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece) => (content += piece));
      answer.on('end', () => {
        const set = answer.headers['set-cookie'];
        if (set) cookie = set[0].split(';')[0];
        if (answer.statusCode >= 300) failed(new Error(`${method} ${path}: ${answer.statusCode} ${content}`));
        else done(content ? JSON.parse(content) : null);
      });
    });
    call.on('error', failed);
    call.end(text);
  });
}

async function signIn(staffNumber) {
  const person = people.find((one) => one.staff_number === staffNumber);
  await exchange('POST', '/api/v1/sign-in', { staff_number: staffNumber, password: person.password });
  return exchange('GET', '/api/v1/me');
}

async function caseOf(number) {
  const found = await exchange('GET', `/api/v1/cases?number=${number}`);
  const line = (found.cases ?? found.lines ?? found.items).find((one) => one.number.replaceAll(' ', '') === number);
  if (!line) throw new Error(`headquarters does not know the complaint ${number}`);
  return exchange('GET', `/api/v1/cases/${line.id}`);
}

const words = {
  decided: () => ({
    outcome: 'O02',
    upheld: true,
    finding: '经核实，产品到期后按合同约定续期。现为客户办理转让。',
    basis: '产品合同、风险揭示书及本人签署的业务凭证',
    reasons: '到期前未能主动提醒客户，客户不清楚续期安排',
    remedies: '如有异议，可自收到之日起三十日内申请核查，也可申请调解、仲裁或者提起诉讼。',
  }),
  notified: (today) => ({ method: 'phone', received_on: today }),
  mediation_accepted: (today, the) => ({ mediator: the.mediators[0].id }),
  agreed: (today) => ({ form: 'written', amount: 120000, perform_by: today }),
  recontact_done: () => ({ words: '已再次联系客户，逐项说明并落实改进措施' }),
};

async function act(staffNumber, number, acts) {
  const me = await signIn(staffNumber);
  for (const name of acts) {
    const the = await caseOf(number);
    const offered = the.permitted.find((one) => one.act === name);
    if (!offered) throw new Error(`${name} is not offered to ${staffNumber}; the case is ${the.state}`);
    await exchange('POST', `/api/v1/cases/${the.id}/acts`, {
      act: name,
      role: offered.role,
      revision: the.revision,
      said: words[name](me.today, the),
    });
    console.log(`  the desk (${me.name}): ${name}`);
  }
}

function expect(what, found, wanted) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`${what}: headquarters says ${JSON.stringify(found)}, what was done is ${JSON.stringify(wanted)}`);
}

async function summary(first, second, folder) {
  const me = await signIn('120001');
  const told = [];
  for (const [number, ratings] of [[first, [5]], [second, [2, 4]]]) {
    const the = await caseOf(number);
    expect(`${number} state`, the.state, 'closed');
    expect(`${number} ratings`, the.ratings.map((one) => one.level), ratings);
    told.push({ number, state: the.state, level: the.level, ratings, steps: the.timeline.length });
  }
  const to = me.today;
  const statistics = await exchange('GET', `/api/v1/statistics?from=${to.slice(0, 4)}-01-01&to=${to}&by=branch`);
  writeFileSync(`${folder}/statistics.json`, JSON.stringify(statistics, null, 2) + '\n');
  writeFileSync(`${folder}/summary.json`, JSON.stringify(told, null, 2) + '\n');
  for (const one of told) {
    console.log(`  complaint ${one.number}: ${one.state} at ${one.level}, rated ${one.ratings.join(' then ')}, ` +
      `${one.steps} steps on record`);
  }
}

// The mediator the customer chose at the glass is the second card after the committee's own choice.
async function mediated(number, state) {
  await signIn('900001');
  const the = await caseOf(number);
  const { stage, chosen, mediator, mode, amount } = the.mediation;
  const ended = state === 'closed';
  expect(`${number} state`, the.state, state);
  expect(`${number} mediation`, [stage, chosen.name, mediator?.name ?? null, mode, amount],
    [ended ? 'agreed' : 'applied', '童秀兰', ended ? '童秀兰' : null, 'phone', ended ? 120000 : null]);
  if (ended) expect(`${number} ratings`, the.ratings.map((one) => one.level), [5]);
  console.log(`  complaint ${number}: ${state}, ${stage}, with the mediator its customer chose`);
}

// What a customer wrote has to stand there word for word.
async function written(number, ...said) {
  await signIn('120001');
  const page = JSON.stringify(await caseOf(number));
  for (const part of said) if (!page.includes(part)) throw new Error(`headquarters does not have what was written in ${number}: ${part}`);
  console.log(`  complaint ${number}: the customer's own words arrived`);
}

// What a recording is, as bytes.
function fetched(path) {
  return new Promise((done, failed) => {
    const call = request(address + path, { method: 'GET', headers: { Cookie: cookie }, ca }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        if (answer.statusCode === 200) done({ type: answer.headers['content-type'], bytes: Buffer.concat(pieces) });
        else failed(new Error(`GET ${path}: ${answer.statusCode}`));
      });
    });
    call.on('error', failed);
    call.end();
  });
}

// What a customer said has to be there from its first page to its last: the samples that Ogg counts in the last one.
async function spoken(number, seconds) {
  await signIn('120001');
  const the = await caseOf(number);
  const [recording] = the.attachments;
  if (!recording?.received) throw new Error(`the recording of ${number} has not arrived`);
  const { type, bytes } = await fetched(`/api/v1/attachments/${the.id}/${recording.name}`);
  expect(`${number} type of its recording`, type, 'audio/ogg');
  const last = bytes.lastIndexOf('OggS');
  const samples = last < 0 ? 0 : Number(bytes.readBigUInt64LE(last + 6));
  const off = Math.abs(samples / 48000 - Number(seconds));
  if (bytes.indexOf('OggS') !== 0 || !(bytes[last + 5] & 4) || off > 0.1)
    throw new Error(`the recording of ${number} is not whole: ${bytes.length} bytes, ${samples / 48000} seconds`);
  console.log(`  complaint ${number}: ${seconds} seconds of the customer's voice arrived whole, ${bytes.length} bytes`);
}

try {
  if (task === 'act') await act(rest[0], rest[1], rest.slice(2));
  else if (task === 'mediated') await mediated(...rest);
  else if (task === 'written') await written(...rest);
  else if (task === 'spoken') await spoken(...rest);
  else await summary(...rest);
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exit(1);
}
