import type { ComponentChildren } from 'preact';

import type { Me } from './contract';
import { Icon, Mark } from './icons';
import type { Place } from './route';
import { roles } from './words';

const doors = [
  { path: 'cases', name: '投诉案件', icon: 'cases' },
  { path: 'opinions', name: '意见表扬', icon: 'opinions' },
  { path: 'statistics', name: '统计分析', icon: 'statistics' },
  { path: 'terminals', name: '终端状态', icon: 'terminals' },
];

// What stands around every page: where one can go, and who one is.
export function Frame(props: { me: Me; here: Place; onLeave: () => void; children: ComponentChildren }) {
  const current = props.here.path[0] ?? 'cases';
  const jump = (event: Event) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    <div class="frame">
      <a class="skip" href="#main" onClick={jump}>
        跳到正文
      </a>
      <aside class="side">
        <div class="side-head">
          <Mark />
          <div>
            <strong>枫桥</strong>
            <span>总部控制台</span>
          </div>
        </div>
        <nav aria-label="主要页面">
          {doors.map((door) => (
            <a
              key={door.path}
              class="side-door"
              href={`#/${door.path}`}
              aria-current={current === door.path ? 'page' : undefined}
            >
              <Icon name={door.icon} />
              {door.name}
            </a>
          ))}
        </nav>
        <div class="side-foot">
          <p class="side-person">{props.me.name}</p>
          <p class="side-place">{props.me.place}</p>
          <p class="side-place">{props.me.roles.map((role) => roles[role]).join('、')}</p>
          <button type="button" class="side-out" onClick={props.onLeave}>
            <Icon name="out" />
            退出登录
          </button>
        </div>
      </aside>
      <main id="main" class="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
