import './style/base.css';
import './style/frame.css';
import './style/lists.css';
import './style/case.css';
import './style/statistics.css';

import { render } from 'preact';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Me } from './contract';
import { CaseListPage } from './case_list_page';
import { CasePage } from './case_page';
import { dropAllDrafts } from './drafts';
import { Frame } from './frame';
import { useIdleWatch, IdleAlert } from './idle';
import { Busy, Notice } from './parts';
import { OpinionsPage } from './opinions_page';
import { type Place, useHere } from './route';
import { ask, onSignedOut, Refused, tell } from './server';
import { SignInPage } from './sign_in_page';
import { TerminalsPage } from './terminals_page';

export interface PageProps {
  me: Me;
  here: Place;
}

// Charts are many and the desk does not need them: they come with the first look at the statistics.
function StatisticsPage(props: PageProps) {
  const [page, arrive] = useState<{ Page: ComponentType<PageProps> } | null>(null);
  const [lost, lose] = useState(false);
  useEffect(() => {
    import('./statistics_page').then((part) => arrive({ Page: part.StatisticsPage }), () => lose(true));
  }, []);
  if (lost) return <Notice tone="danger">统计页面没有载入。请检查网络后刷新页面。</Notice>;
  return page ? <page.Page {...props} /> : <Busy>正在打开统计……</Busy>;
}

function Desk(props: PageProps) {
  const [first, second] = props.here.path;
  if (first === 'cases' && second) return <CasePage key={second} id={second} {...props} />;
  if (first === 'opinions') return <OpinionsPage {...props} />;
  if (first === 'statistics') return <StatisticsPage {...props} />;
  if (first === 'terminals') return <TerminalsPage />;
  return <CaseListPage {...props} />;
}

function Console() {
  const here = useHere();
  const [me, know] = useState<Me | null>(null);
  const [away, setAway] = useState(true); // nobody is signed in; what was open waits behind the door
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState('');

  const enter = useCallback(async () => {
    try {
      const now = await ask<Me>('/api/v1/me');
      setTrouble('');
      know((before) => {
        if (before && before.id !== now.id) dropAllDrafts();
        return now;
      });
      setAway(false);
    } catch (error) {
      if (error instanceof Refused && error.status !== 401) setTrouble(error.message);
    }
    setAsked(true);
  }, []);

  const leave = useCallback(async (forget: boolean) => {
    if (forget) dropAllDrafts();
    setAway(true);
    if (forget) know(null);
    await tell('/api/v1/sign-out', {}).catch(() => undefined); // the session ends by itself when the line is down
  }, []);

  useEffect(() => {
    onSignedOut(() => setAway(true));
    void enter();
  }, [enter]);
  const idle = useIdleWatch(me !== null && !away, me?.idle_minutes ?? 30, () => void leave(false));

  if (!asked) return <Busy>正在打开……</Busy>;
  return (
    <>
      {away && <SignInPage again={me} trouble={trouble} onEntered={enter} />}
      {me && (
        <div class={away ? 'behind-the-door' : ''} inert={away || idle.alert}>
          <Frame me={me} here={here} onLeave={() => void leave(true)}>
            <Desk key={me.id} me={me} here={here} />
          </Frame>
        </div>
      )}
      {!away && idle.alert && <IdleAlert onStay={idle.stay} />}
    </>
  );
}

const root = document.getElementById('console');
if (root) render(<Console />, root);
