import { useEffect, useRef, useState } from 'preact/hooks';

import { type AskedField, type Answers, forms, problems } from './act_fields';
import type { Acts, ActRequest, CaseView, Me, Recorded, Role } from './contract';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { Button, Card, Field, Notice } from './parts';
import { Refused, tell } from './server';
import { acts, roles } from './words';

interface EntryProps {
  act: keyof Acts;
  role: Role;
  view: CaseView;
  me: Me;
  onRecorded: (words: string) => Promise<void>;
  onChangedMeanwhile: () => Promise<void>;
  onClose: () => void;
}

// The form of one act. Every key pressed is kept as a draft until the act is recorded.
export function ActEntry(props: EntryProps) {
  const { act, view, me } = props;
  const key = `${view.id}/${act}`;
  const form = forms[act];
  const fields = form.fields(view, me);
  const [answers, answer] = useState<Answers>(() => ({ ...starting(fields), ...draftOf(key) }));
  const [wrong, mark] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  const write = (name: string, value: string) => {
    const now = { ...answers, [name]: value };
    answer(now);
    keepDraft(key, now);
    if (wrong[name]) mark(problems(fields, now));
  };
  const refuse = (found: Record<string, string>) => {
    mark(found);
    const first = fields.find((field) => found[field.name]);
    box.current?.querySelector<HTMLElement>(`[data-field="${first?.name}"]`)?.focus();
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setTrouble('');
    const found = problems(fields, answers);
    if (Object.keys(found).length > 0) return refuse(found);
    mark({});
    setBusy(true);
    try {
      const request = { act, role: props.role, revision: view.revision, said: form.said(answers) } as ActRequest;
      const recorded = await tell<Recorded>(`/api/v1/cases/${view.id}/acts`, request);
      dropDraft(key);
      await props.onRecorded(recorded.overtaken ? `已记录，但未生效：${recorded.overtaken}` : `已保存：${acts[act]}`);
    } catch (error) {
      setBusy(false);
      setTrouble((error as Error).message);
      if (error instanceof Refused && error.status === 409) await props.onChangedMeanwhile();
    }
  };
  const count = Object.keys(wrong).length;

  return (
    <Card title={acts[act]} aside={<span class="quiet small">以{roles[props.role]}身份办理</span>} class="act-card">
      <form ref={box} onSubmit={send} noValidate>
        {trouble && <Notice tone="danger">{trouble}</Notice>}
        {count > 0 && <Notice tone="danger">有 {count} 个地方需要修改。</Notice>}
        {fields.map((field) => (
          <Field key={field.name} name={field.name} label={field.label} hint={field.hint} error={wrong[field.name]}>
            {(described) => <Entry field={field} described={described} value={answers[field.name] ?? ''} onWrite={write} />}
          </Field>
        ))}
        <div class="form-foot">
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? '正在保存……' : form.button}
          </Button>
          <Button onClick={props.onClose}>返回</Button>
        </div>
      </form>
    </Card>
  );
}

function starting(fields: AskedField[]): Answers {
  return Object.fromEntries(fields.flatMap((field) => (field.start ? [[field.name, field.start]] : [])));
}

function Entry(props: {
  field: AskedField;
  described: object;
  value: string;
  onWrite: (name: string, value: string) => void;
}) {
  const { field } = props;
  const write = (event: Event) => {
    props.onWrite(field.name, (event.currentTarget as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value);
  };
  const shared = { ...props.described, class: 'input', 'data-field': field.name, value: props.value };
  if (field.kind === 'choice')
    return (
      <select {...shared} onChange={write}>
        <option value="">请选择</option>
        {field.options?.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'people') {
    const chosen = props.value.split(' ').filter(Boolean);
    const turn = (id: string) =>
      props.onWrite(field.name, (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(' '));
    return (
      <div {...props.described} class="ticks" role="group" aria-label={field.label} data-field={field.name} tabIndex={-1}>
        {field.options?.map(([id, name]) => (
          <label key={id} class="tick">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
            {name}
          </label>
        ))}
      </div>
    );
  }
  if (field.kind === 'day') return <input {...shared} type="date" min={field.earliest} max={field.latest} onInput={write} />;
  if (field.kind === 'amount') return <input {...shared} inputMode="decimal" autocomplete="off" onInput={write} />;
  return <textarea {...shared} rows={field.kind === 'long_words' ? 5 : 3} onInput={write} />;
}
