// The JSON interface between the console's pages and headquarters, as app/headquarters/api/console speaks it.
// Days are "2026-11-23", times "2026-11-23 09:06" in China, amounts are fen. A refused request answers Refusal.

export interface Refusal {
  code: string;
  message: string; // in Chinese, says what to do
}

export interface Named {
  id: string;
  name: string;
}
export interface Coded {
  code: string;
  name: string;
}

export type Role =
  | 'customer' | 'lobby_manager' | 'first_handler' | 'branch_head'
  | 'station_officer' | 'mediator' | 'headquarters' | 'system';
export type Level = 'branch' | 'station' | 'headquarters';
export type State =
  | 'draft' | 'registered' | 'handling' | 'decided' | 'notified' | 'recontact' | 'mediation_pending'
  | 'mediating' | 'reexamination' | 'closed' | 'withdrawn' | 'rejected' | 'merged' | 'archived';
export type View = 'all' | 'todo' | 'due_today' | 'overdue' | 'bad_rating';

// POST /api/v1/sign-in -> 204 and the session cookie; 401 wrong_password, 429 locked, 503 busy.
// Every change carries the header X-Fengqiao-Console: 1 and comes from the page's own origin, else 403 foreign_page.
export interface SignIn {
  staff_number: string;
  password: string;
}

// GET /api/v1/me; 401 signed_out.
export interface Me {
  id: string;
  name: string;
  staff_number: string;
  place: string;
  roles: Role[];
  today: string;
  idle_minutes: number;
  branches: (Named & { station: Named })[];
  outcomes: Coded[];
  station_limit: number;
}

// GET /api/v1/cases?view=&state=&level=&branch=&number=&after= : fifty lines, earliest due day first; `next` is the
// `after` of the next page. GET /api/v1/cases/counts : lines of each view but `all`, counted to a hundred.
export interface CaseLine {
  id: string;
  number: string;
  branch: Named;
  state: State;
  level: Level;
  round: number;
  business: Coded | null;
  cause: Coded | null;
  received: string;
  due: string;
  days_left: number | null; // null once the customer was told
  internal_due: string | null;
  late: boolean;
  handler: Named | null;
  last_change: string;
}
// One page of a list; `next` asks for the following one as after=, and is null on the last.
export interface Page<Line> {
  lines: Line[];
  next: string | null;
}
export type ViewCounts = Record<Exclude<View, 'all'>, number>;

// GET /api/v1/cases/<id>; 403 not_allowed, 404 not_found. The reading is put on record.
export interface CaseView {
  id: string;
  number: string;
  state: State;
  level: Level;
  round: number;
  revision: number;
  disputed: boolean;
  major: boolean;
  erased: boolean;
  failed_contacts: number;
  place: { branch: Named; station: string | null; institution: string | null };
  facts: Facts;
  clock: Clock;
  complainant: Complainant | null;
  decision: Decision | null;
  ratings: Rating[];
  attachments: Attachment[];
  mediation: Mediation | null; // the one that runs, or ran last
  mediators: Named[]; // who may take it: whom the customer chose, or the committee
  timeline: TimelineLine[];
  permitted: Permitted[];
  colleagues: (Named & { staff_number: string })[]; // who can be named as respondents
}
export interface Facts {
  channel: Coded | null;
  business: Coded | null;
  dispute: Coded | null;
  cause: Coded | null;
  requests: Coded[];
  intake: string;
  occurred: string;
  capacity: string;
  members: number;
  anonymous: boolean;
  elderly: boolean;
  assisted: boolean;
  amount_disputed: number | null;
  first_handler: Named | null;
  handler: Named | null;
  respondents: Named[]; // the staff the complaint is against; they and their direct line keep out
}
export interface Clock {
  received: string;
  due: string | null;
  days_left: number | null;
  internal_due: string | null; // set with a return
  step_due: string | null; // of the step that is next, by the house's own rules in working days
  late: boolean;
  stopped: string | null;
  rate_until: string | null;
}
export interface Complainant {
  name: string;
  phone: string;
  pick_up_code: string;
  story: string;
  representatives: string[];
}
export interface Blocks {
  finding: string;
  basis: string;
  reasons: string;
  remedies: string;
}
export interface Decision {
  outcome: Coded;
  upheld: boolean;
  amount_paid: number | null;
  by: Named | null;
  level: Level;
  at: string;
  blocks: Blocks | null;
}
export interface Rating {
  round: number;
  level: number; // 5 very satisfied … 1 very dissatisfied
  reasons: Coded[];
  source: 'kiosk' | 'phone_follow_up';
  staff_present: boolean;
  at: string;
}
export type MediationParty = 'committee' | 'customer' | 'institution';
export interface Mediation {
  stage: 'applied' | 'accepted' | 'declined' | 'agreed' | 'not_agreed' | 'withdrawn';
  chosen: Named | null; // null: the committee assigns one
  mediator: Named | null;
  mode: 'in_person' | 'phone' | 'online';
  requests: Coded[];
  notice_version: string; // of the words under which the customer consented to share the case
  applied_at: string;
  accepted_at: string | null;
  ended_at: string | null;
  ended_by: MediationParty | null;
  amount: number | null;
  perform_by: string | null;
  due: string | null; // of the committee's answer, or of the end
}
// Beside the complaint; its media come from /api/v1/attachments/<case id>/<name> once it was received.
export interface Attachment {
  name: string;
  kind: 'recording';
  length_ms: number;
  bytes: number;
  received: boolean;
}

export interface TimelineLine {
  event: string;
  act: string;
  at: string;
  actor: Named | null;
  role: Role;
  side: 'terminal' | 'headquarters';
  standing: 'applied' | 'overtaken' | 'held' | 'skipped';
  why_overtaken: string | null;
  said: Record<string, unknown>; // fields of the act below; empty when it cannot be opened
}
export interface Permitted {
  act: string;
  role: Role;
}

// POST /api/v1/cases/<id>/acts -> 200 Recorded; 409 changed_meanwhile, 422 bad_field, blank_blocks or refused.
export interface ActRequest<Act extends keyof Acts = keyof Acts> {
  act: Act;
  role: Role;
  revision: number; // of the case as it was read
  said: Acts[Act];
}
export interface Recorded {
  event: string;
  revision: number;
  overtaken: string | null;
}
export type ContactMethod = 'in_person' | 'phone' | 'message' | 'letter' | 'unreachable';
export interface Acts {
  contacted: { method: ContactMethod; reached: boolean; words: string };
  note_added: { kind: 'note' | 'proposal'; answer?: 'none' | 'accepted' | 'refused'; words: string };
  evidence_shown: { words: string };
  staff_named: { staff: string[]; words: string }; // the whole list; an empty one takes the names back
  escalated: { to: Level; reason: string; words: string };
  returned: { to: Level; internal_due: string; words: string };
  decided: { outcome: string; upheld: boolean; amount_paid: number | null } & Blocks;
  notified: { method: ContactMethod; received_on: string };
  recontact_done: { words: string };
  mediation_accepted: { mediator: string };
  mediation_declined: { by: MediationParty; reason: string };
  agreed: { form: 'written' | 'oral'; amount: number | null; perform_by: string };
  not_agreed: { remedies_told: boolean };
  mediation_withdrawn: { by: MediationParty };
}

// GET /api/v1/opinions?kind=&branch=&after= : twenty, newest first; `next` is the `after` of the next page. Each
// reading of the words is put on record.
export type OpinionKind = 'suggestion' | 'praise';
export interface Opinion {
  id: string;
  code: string; // by which people name it: 7K2MQ-9XW4D
  kind: OpinionKind;
  branch: Named;
  at: string;
  language: string;
  words: string | null; // null where they were erased, or cannot be opened here
  erased: string | null; // when
}

// GET /api/v1/statistics?from=&to=&organisation=&by=month,branch,… : both days included; an organisation is an id,
// nothing is one's own place. 400 bad_period, 403 not_allowed.
export interface Rate {
  text: string; // a percentage with one decimal, or —
  count: number;
  of: number;
}
export interface Measures {
  received: number;
  notified: number;
  closed: number;
  escalated: number;
  disputed: number;
  paid: number;
  on_time: Rate;
  within_15_days: Rate;
  mean_days: string;
  median_days: string;
  p90_days: string;
  on_the_spot: Rate;
  within_branch: Rate;
  within_institution: Rate;
  escalation: Rate;
  ratings: number[]; // level 1 first
  satisfied: Rate;
  satisfied_strict: Rate;
  very_satisfied: Rate;
  participation: Rate;
  recontact: Rate;
  turned_around: Rate;
  balance: Record<
    'open_start' | 'received' | 're_entered' | 'closed' | 'withdrawn' | 'rejected' | 'merged' | 'reclassified' | 'open_end',
    number
  > & { balanced: boolean };
  mediation: MediationCounts;
  hall: HallCounts; // of the halls, of no business and no cause
}
// An application counts on its own day, everything else on the day the committee accepted.
export interface MediationCounts {
  applied: number;
  accepted: number;
  succeeded: number;
  failed: number;
  withdrawn: number;
  open: number;
  mean_days: string; // from acceptance to the end
  of_accepted: Rate;
  of_concluded: Rate;
}
export interface HallCounts {
  pages_shown: number;
  quizzes_taken: number;
  things_lent: number;
  suggestions: number;
  praise: number;
}
export interface MeasuredRow {
  key: string;
  name: string;
  measures: Measures;
}
export type Dimension = 'branch' | 'station' | 'institution' | 'business' | 'cause' | 'month';
export interface Statistics {
  from: string;
  to: string;
  organisation: Named;
  total: Measures;
  groups: Partial<Record<Dimension, MeasuredRow[]>>;
}

// GET /api/v1/terminals
export interface Terminal {
  id: string;
  branch: Named;
  enrolled: string;
  revoked: boolean;
  last_contact: string | null;
  silent_minutes: number;
  recorded: number;
  acknowledged: number;
  unsent: number;
  unsent_attachments: number;
  quarantined: number;
  journals: number;
  version: string;
  edition: number | null;
  system: string;
  troubles: { trouble: string; at: string }[];
}
export interface SetAside {
  journal: string;
  sequence: number;
  terminal: string;
  reason: string;
  at: string;
}
export interface Terminals {
  terminals: Terminal[];
  set_aside: SetAside[];
}
