// The headquarters a browser test talks to, in a process of its own.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export async function openDesk(program, pages) {
  const desk = spawn(program, [pages], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: desk.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the headquarters of the test ended; its last words are above');
    return value;
  };
  const place = JSON.parse(await next());
  return {
    ...place,
    // The customer presses a key at the branch's glass, and the branch makes its pass.
    rate: async (number, level) => {
      desk.stdin.write(`rate ${number} ${level}\n`);
      return next();
    },
    // The customer applies for mediation there, and consents to share the case.
    apply: async (number) => {
      desk.stdin.write(`apply ${number}\n`);
      return next();
    },
    // What was recorded at the glass arrives.
    carry: async () => {
      desk.stdin.write('carry\n');
      return next();
    },
    // The customer wants the suggestion gone, and somebody runs erase-opinion.
    erase: async () => {
      desk.stdin.write('erase\n');
      return next();
    },
    close: () =>
      new Promise((ended) => {
        desk.on('exit', ended);
        desk.stdin.end('quit\n');
      }),
  };
}
