import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from './parts';
import { ask } from './server';

const alertFor = 60_000;
const sayAliveEvery = 5 * 60_000;

// Watches hands on keyboard and mouse: keeps the session while somebody types a long decision, warns a minute before
// the desk is left alone for too long, and then closes the door without losing what was typed.
export function useIdleWatch(on: boolean, minutes: number, leave: () => void) {
  const [alert, setAlert] = useState(false);
  const last = useRef(Date.now());
  const said = useRef(Date.now());
  const leaving = useRef(leave);
  leaving.current = leave;

  useEffect(() => {
    if (!on) return;
    last.current = said.current = Date.now();
    setAlert(false);
    const moved = () => {
      last.current = Date.now();
    };
    const look = () => {
      const now = Date.now();
      const quiet = now - last.current;
      if (quiet >= minutes * 60_000) leaving.current();
      else setAlert(quiet >= minutes * 60_000 - alertFor);
      if (quiet < sayAliveEvery && now - said.current >= sayAliveEvery) {
        said.current = now;
        ask('/api/v1/me').catch(() => undefined); // signed out: the door closes by itself
      }
    };
    const timer = window.setInterval(look, 5_000);
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, moved);
    return () => {
      window.clearInterval(timer);
      for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, moved);
    };
  }, [on, minutes]);

  const stay = () => {
    last.current = Date.now();
    setAlert(false);
  };
  return { alert, stay };
}

export function IdleAlert({ onStay }: { onStay: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={box} onCancel={onStay} aria-labelledby="idle-title">
      <h2 id="idle-title">您还在办理吗？</h2>
      <p>一分钟内没有操作将退出登录。已填写的内容会保留到您重新登录。</p>
      <Button look="primary" onClick={onStay} autofocus>
        继续办理
      </Button>
    </dialog>
  );
}
