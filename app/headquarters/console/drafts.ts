// What somebody typed and has not sent. It lives in this tab's memory only, and stays there through another page, a
// case that changed, a lost line and a session that ended; it dies with sending, signing out, or another person.

const kept = new Map<string, Record<string, string>>();

export function draftOf(key: string): Record<string, string> {
  return kept.get(key) ?? {};
}

export function keepDraft(key: string, fields: Record<string, string>): void {
  kept.set(key, fields);
}

export function dropDraft(key: string): void {
  kept.delete(key);
}

export function dropAllDrafts(): void {
  kept.clear();
}

export function anyDraft(): boolean {
  return [...kept.values()].some((fields) => Object.values(fields).some((text) => text.trim() !== ''));
}

window.addEventListener('beforeunload', (event) => {
  if (anyDraft()) event.preventDefault();
});
