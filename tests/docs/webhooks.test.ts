import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { freePort } from '../support/free-port.ts';
import { blocksOf } from './guide-blocks.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const hasPython = spawnSync('python3', ['--version']).status === 0;
const body = JSON.stringify({ type: 'publication.withdrawn', data: { article: 'QXJ0aWNsZTox' } });

let folder: string;
let receiver: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'receivers-'));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
});
afterEach(async () => {
  if (receiver && receiver.exitCode === null) {
    receiver.kill();
    await once(receiver, 'close');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const receivers = [
  { language: 'ts', file: 'receiver.ts', program: process.execPath, flags: ['--no-warnings'] },
  { language: 'python', file: 'receiver.py', program: 'python3', flags: ['-u'] },
] as const;

describe.each(receivers)(
  'the receiver of docs/webhooks.md in $language',
  ({ language, file, program, flags }) => {
    it.skipIf(language === 'python' && !hasPython)(
      'takes what is signed, and refuses what is not, and what is old',
      async () => {
        const port = await freePort();
        const block = blocksOf('../webhooks.md').find((each) => each.language === language);
        await writeFile(path.join(folder, file), (block?.text ?? '').replace('8080', String(port)));
        receiver = spawn(program, [...flags, file], {
          cwd: folder,
          env: { ...process.env, WEBHOOK_SECRET: secret },
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        let said = '';
        receiver.stdout?.on('data', (part) => (said += String(part)));
        const send = async (sentAt: Date, signed = body) => {
          const answer = await fetch(`http://127.0.0.1:${port}/`, {
            method: 'POST',
            headers: {
              'webhook-id': 'msg_1',
              'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
              'webhook-signature': new Webhook(secret).sign('msg_1', sentAt, signed),
            },
            body,
          });
          return answer.status;
        };
        const now = new Date();
        await expect.poll(() => send(now).catch(() => 0)).toBe(204);
        await expect.poll(() => said).toContain('publication.withdrawn QXJ0aWNsZTox');
        expect(await send(now, `${body} `)).toBe(400);
        expect(await send(new Date(now.getTime() - 600_000))).toBe(400);
      },
    );
  },
);
