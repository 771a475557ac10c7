// Numbers as people write them, and back.

export function groupedNumber(digits: string): string {
  return digits.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3');
}

export function groupedPhone(digits: string): string {
  return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

// 80000 -> 1分20秒
export function spokenLength(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  const seconds = `${whole % 60}秒`;
  return whole < 60 ? seconds : `${Math.floor(whole / 60)}分${seconds}`;
}

// 123456 fen -> 1,234.56
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toString();
  const rest = (fen % 100).toString().padStart(2, '0');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + '.' + rest;
}

// "1,234.5" -> 123450 fen; null for nothing, undefined for what is no amount. Never through a fraction of binary.
export function fen(text: string): number | null | undefined {
  const clean = text.replace(/[,，\s元¥￥]/g, '');
  if (clean === '') return null;
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!parts) return undefined;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

export function shiftedDay(day: string, days: number): string {
  const at = new Date(day + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function silence(minutes: number): string {
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  return `${Math.floor(minutes / (24 * 60))} 天前`;
}
