import { useEffect, useRef, useState } from 'preact/hooks';

import type { Me } from './contract';
import { Mark } from './icons';
import { Button, Field, Notice } from './parts';
import { Refused, tell } from './server';

// The door. When somebody was inside, what they had open waits behind it.
export function SignInPage(props: { again: Me | null; trouble: string; onEntered: () => Promise<void> }) {
  const [number, setNumber] = useState(props.again?.staff_number ?? '');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => (props.again ? second : first).current?.focus(), [props.again]);

  const enter = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (!/^\d{6}$/.test(number)) return setTrouble('工号是 6 位数字，请检查后再试。');
    setBusy(true);
    setTrouble('');
    try {
      await tell('/api/v1/sign-in', { staff_number: number, password });
      setPassword('');
      await props.onEntered();
    } catch (error) {
      setTrouble(error instanceof Refused ? error.message : '登录没有完成，请再试一次。');
      setPassword('');
      second.current?.focus();
    }
    setBusy(false);
  };

  return (
    <main class="door">
      <div class="door-words">
        <Mark />
        <p class="door-name">枫桥 · 金融消费者投诉处理</p>
        <p class="door-line">小事不出网点，大事不出机构，矛盾不上交</p>
      </div>
      <form class="door-card" onSubmit={enter} noValidate>
        <h1>总部控制台</h1>
        <p class="quiet">{props.again ? '为保护客户信息，请重新登录后继续。' : '请使用您的工号登录。'}</p>
        {(trouble || props.trouble) && <Notice tone="danger">{trouble || props.trouble}</Notice>}
        <Field name="staff-number" label="工号">
          {(described) => (
            <input
              {...described}
              ref={first}
              class="input"
              inputMode="numeric"
              autocomplete="username"
              maxLength={6}
              value={number}
              onInput={(event) => setNumber(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field name="password" label="密码">
          {(described) => (
            <input
              {...described}
              ref={second}
              class="input"
              type="password"
              autocomplete="current-password"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button look="primary" type="submit" class="wide" aria-disabled={busy}>
          {busy ? '正在登录……' : '登录'}
        </Button>
        <p class="quiet small">连续输错 5 次将暂时锁定。忘记密码请联系总部管理员。</p>
      </form>
    </main>
  );
}
