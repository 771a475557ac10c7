import { useState } from 'preact/hooks';

import { ActEntry } from './act_entry';
import { forms } from './act_fields';
import type { Acts, CaseView, Me, Permitted } from './contract';
import { Button, Card, Notice } from './parts';
import { acts, levels } from './words';

const steps = ['decided', 'notified', 'recontact_done', 'escalated', 'returned'];

// The permitted acts as buttons: the steps that move the case first, then the records.
export function ActPanel(props: { view: CaseView; me: Me; onChanged: () => Promise<void> }) {
  const { view } = props;
  const [open, choose] = useState<string | null>(null);
  const [done, say] = useState('');
  const known = view.permitted.filter((one) => one.act in forms);
  const moving = known.filter((one) => steps.includes(one.act));
  const noting = known.filter((one) => !steps.includes(one.act));
  const chosen = known.find((one) => one.act === open);

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
    <aside class="acts" aria-label="可办事项">
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
          {moving.length > 0 && <div class="act-buttons">{moving.map((one, at) => button(one, at === 0))}</div>}
          {noting.length > 0 && (
            <>
              <h3 class="act-heading">留下记录</h3>
              <div class="act-buttons">{noting.map((one) => button(one, false))}</div>
            </>
          )}
          {view.level === 'branch' && (
            <p class="quiet small act-note">案件由网点办理，决定与告知在网点终端上进行；您可以留下记录或升级接管。</p>
          )}
          {view.level !== 'branch' && <p class="quiet small act-note">案件由{levels[view.level]}办理。</p>}
        </Card>
      )}
    </aside>
  );
}
