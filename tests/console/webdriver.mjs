// One browser, steered over the WebDriver protocol with nothing but node.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const element = 'element-6066-11e4-a52e-4f735466cecf';

export const keys = { enter: '\uE007', tab: '\uE004', space: ' ' };

export async function openBrowser(chromedriver, chromium) {
  const profile = mkdtempSync(join(tmpdir(), 'fengqiao-browser-'));
  const driver = spawn(chromedriver, ['--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => {
    driver.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const base = `http://127.0.0.1:${await portOf(driver)}`;
    const call = async (method, path, body) => {
      const answer = await fetch(base + path, { method, body: body && JSON.stringify(body) });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${path.split('/').slice(3).join('/')}: ${value.error}: ${firstLines(value.message)}`);
      return value;
    };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities(chromium, profile) } });
    return browserOf((method, path, body) => call(method, `/session/${sessionId}${path}`, body), async () => {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      end();
    });
  } catch (error) {
    end();
    throw error;
  }
}

// Chromedriver says what went wrong first and lists its own stack after it.
const firstLines = (message) => message.split('\n').filter((line) => !line.startsWith('#')).join(' ').slice(0, 300);

function capabilities(chromium, profile) {
  return {
    acceptInsecureCerts: true, // the test's headquarters has a private authority of its own
    'goog:loggingPrefs': { browser: 'ALL' },
    'goog:chromeOptions': {
      binary: chromium,
      args: [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
        '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
        '--window-size=1366,768', '--hide-scrollbars', '--lang=zh-CN', `--user-data-dir=${profile}`,
      ],
    },
  };
}

function portOf(driver) {
  return new Promise((found, failed) => {
    let said = '';
    driver.stdout.on('data', (part) => {
      said += part;
      const port = /on port (\d+)\./.exec(said);
      if (port) found(port[1]);
    });
    driver.on('exit', () => failed(new Error('chromedriver ended before it listened: ' + said)));
  });
}

function browserOf(call, close) {
  const find = async (css) => (await call('POST', '/element', { using: 'css selector', value: css }))[element];
  const run = (script, ...args) => call('POST', '/execute/sync', { script, args });
  // Asks until the answer is true; the page draws when it likes.
  const until = async (what, ask, limit = 20_000) => {
    const end = Date.now() + limit;
    for (;;) {
      if (await ask()) return;
      if (Date.now() > end) throw new Error(`waited in vain until ${what}; the page says: ${await run('return document.body.innerText.slice(0, 600)')}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  };
  const browser = {
    close,
    run,
    until,
    size: (width, height) => call('POST', '/window/rect', { width, height }),
    open: (url) => call('POST', '/url', { url }),
    click: async (css) => call('POST', `/element/${await find(css)}/click`, {}),
    clear: async (css) => call('POST', `/element/${await find(css)}/clear`, {}),
    type: async (css, text) => call('POST', `/element/${await find(css)}/value`, { text }),
    press: (key) =>
      call('POST', '/actions', {
        actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }] }],
      }),
    text: (css) => run('return document.querySelector(arguments[0])?.innerText ?? ""', css),
    sees: (text) => until(`“${text}” is shown`, () => run('return document.body.innerText.includes(arguments[0])', text)),
    shows: (css) => until(`${css} is there`, () => run('return document.querySelector(arguments[0]) !== null', css)),
    picture: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    cookies: () => call('GET', '/cookie'),
    log: () => call('POST', '/se/log', { type: 'browser' }),
    // Chooses as a person does, so that the page hears of it.
    choose: (css, value) =>
      run(
        `const field = document.querySelector(arguments[0]);
         Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, arguments[1]);
         for (const heard of ['input', 'change']) field.dispatchEvent(new Event(heard, { bubbles: true }));`,
        css,
        value,
      ),
  };
  return browser;
}
