import { useEffect, useRef, useState } from 'preact/hooks';

import { ActEntry } from './act_entry';
import { forms } from './act_fields';
import type { Acts, CaseView, Me, Permitted } from './contract';
import { Button, Card, Notice } from './parts';
import { acts, levels } from './words';

const steps = [
  'mediation_accepted', 'agreed', 'not_agreed', 'decided', 'notified', 'recontact_done', 'mediation_declined',
  'mediation_withdrawn', 'returned', 'escalated',
];
const records = ['contacted', 'note_added', 'evidence_shown', 'staff_named']; // the daily ones first
const ways = steps.slice(6); // to somebody else, or to no end: never the one that is offered first

// The permitted acts as buttons: the steps that move the case first, then the records.
export function ActPanel(props: { view: CaseView; me: Me; onChanged: () => Promise<void> }) {
  const { view } = props;
  const [open, choose] = useState<string | null>(null);
  const [done, say] = useState('');
  const known = view.permitted.filter((one) => one.act in forms);
  const moving = known
    .filter((one) => steps.includes(one.act))
    .sort((left, right) => steps.indexOf(left.act) - steps.indexOf(right.act));
  const noting = known
    .filter((one) => !steps.includes(one.act))
    .sort((left, right) => records.indexOf(left.act) - records.indexOf(right.act));
  const mediates = props.me.roles.includes('mediator');
  const chosen = known.find((one) => one.act === open);

  // The keyboard goes on where it was: at the button of the form that was closed, or at the first that is left.
  const box = useRef<HTMLElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (open === null && last.current !== null) {
      const left = box.current?.querySelector<HTMLElement>(`[data-act="${last.current}"]`);
      (left ?? box.current?.querySelector<HTMLElement>('[data-act]'))?.focus({ preventScroll: true });
    }
    last.current = open;
  }, [open]);

  const button = (one: Permitted, primary: boolean) => (
    <Button
      key={one.act}
      look={primary ? 'primary' : 'plain'}
      class="wide"
      data-act={one.act}
      onClick={() => {
        say('');
        choose(one.act);
      }}
    >
      {acts[one.act]}
    </Button>
  );
  const recorded = async (words: string) => {
    choose(null);
    say(words);
    await props.onChanged();
  };

  return (
    <aside class="acts" aria-label="可办事项" ref={box}>
      {done && <Notice tone="good">{done}</Notice>}
      {chosen ? (
        <ActEntry
          key={chosen.act}
          act={chosen.act as keyof Acts}
          role={chosen.role}
          view={view}
          me={props.me}
          onRecorded={recorded}
          onChangedMeanwhile={props.onChanged}
          onClose={() => choose(null)}
        />
      ) : (
        <Card title="可办事项">
          {open && <Notice tone="warning">案件有了新的进展，“{acts[open]}”现在不能办理。已填写的内容仍保留。</Notice>}
          {known.length === 0 && <p class="quiet">目前没有您可以办理的事项。</p>}
          {moving.length > 0 && <div class="act-buttons">{moving.map((one) => button(one, !ways.includes(one.act)))}</div>}
          {noting.length > 0 && (
            <>
              <h3 class="act-heading">留下记录</h3>
              <div class="act-buttons">{noting.map((one) => button(one, false))}</div>
            </>
          )}
          {mediates && <p class="quiet small act-note">客户单独同意把本案交给调解委员会，仅用于调解。</p>}
          {!mediates && view.level === 'branch' && (
            <p class="quiet small act-note">案件由网点办理，决定与告知在网点终端上进行；您可以留下记录或升级接管。</p>
          )}
          {!mediates && view.level !== 'branch' && <p class="quiet small act-note">案件由{levels[view.level]}办理。</p>}
        </Card>
      )}
    </aside>
  );
}
