import type { Refusal } from './contract';

// What headquarters answered instead of what was asked for.
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

let signedOut: () => void = () => undefined;

// Called when a request finds that the session has ended.
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return receive<T>(await send(path, { signal }), path);
}

export async function tell<T>(path: string, body: unknown): Promise<T> {
  const answer = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Fengqiao-Console': '1' },
    body: JSON.stringify(body),
  });
  return receive<T>(answer, path);
}

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...request, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (wasStopped(error)) throw error;
    throw new Refused(0, 'no_line', '连接不上总部服务器，本次没有保存。请检查网络后重试，已填写的内容不会丢失。');
  }
}

function wasStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

async function receive<T>(answer: Response, path: string): Promise<T> {
  if (answer.status === 204) return undefined as T;
  const body: unknown = await answer.json().catch((error: unknown) => {
    if (wasStopped(error)) throw error; // the page has asked for something else meanwhile
    return null;
  });
  if (answer.ok && body !== null) return body as T;
  const refusal = body as Partial<Refusal> | null;
  if (answer.status === 401 && path !== '/api/v1/sign-in') signedOut();
  throw new Refused(
    answer.status,
    refusal?.code ?? 'unreadable',
    refusal?.message ?? '服务器的答复无法识别。请稍后重试，或联系技术人员。',
  );
}

// A query string of what is not empty.
export function query(fields: Record<string, string | null | undefined>): string {
  const chosen = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) chosen.set(name, value);
  const text = chosen.toString();
  return text && '?' + text;
}
