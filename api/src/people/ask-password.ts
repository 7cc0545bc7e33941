import type { ReadStream } from 'node:tty';

const enter = new Set(['\r', '\n', '\u0004']);
const backspace = new Set(['\b', '\u007f']);
const interrupt = '\u0003';

/** Asks on the terminal and shows nothing of what is typed. Rejects when the person presses Ctrl-C. */
export function askPassword(question: string, input: ReadStream = process.stdin): Promise<string> {
  // Before the question: who types at once is not shown either.
  input.setRawMode(true);
  process.stdout.write(question);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const finish = (end: () => void) => {
      input.setRawMode(false);
      input.pause();
      input.off('data', read);
      process.stdout.write('\n');
      end();
    };
    const read = (chunk: Buffer | string) => {
      for (const character of String(chunk)) {
        if (enter.has(character)) return finish(() => resolve(typed.join('')));
        if (character === interrupt) return finish(() => reject(new Error('Nothing was created.')));
        if (backspace.has(character)) typed = typed.slice(0, -1);
        else if (character >= ' ') typed.push(character);
      }
    };
    input.on('data', read);
  });
}
