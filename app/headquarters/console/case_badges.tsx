import type { Level, State } from './contract';
import { Badge, type Tone } from './parts';
import { levels, states } from './words';

const stateTones: Record<State, Tone> = {
  draft: 'plain',
  registered: 'brand',
  handling: 'brand',
  decided: 'warning',
  notified: 'good',
  recontact: 'danger',
  mediation_pending: 'warning',
  mediating: 'warning',
  reexamination: 'warning',
  closed: 'plain',
  withdrawn: 'plain',
  rejected: 'plain',
  merged: 'plain',
  archived: 'plain',
};

export function StateBadge({ state }: { state: State }) {
  return <Badge tone={stateTones[state]}>{states[state]}</Badge>;
}

export function LevelBadge({ level }: { level: Level }) {
  return <Badge>{levels[level]}层级</Badge>;
}

// How the legal day stands, in words beside the colour.
export function DueBadge({ late, left }: { late: boolean; left: number | null }) {
  if (left === null) return late ? <Badge tone="danger">逾期告知</Badge> : <Badge tone="good">已按时告知</Badge>;
  if (late || left < 0) return <Badge tone="danger">已逾期 {Math.abs(left)} 天</Badge>;
  if (left === 0) return <Badge tone="danger">今日到期</Badge>;
  return <Badge tone={left <= 3 ? 'warning' : 'plain'}>剩余 {left} 天</Badge>;
}
