import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** Quiet, and without anything that would reach for the network by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: the one of `CHROMIUM_PATH`, else the one that the system has, else the one from the packages,
 * which brings its own libraries and needs nothing installed. `CHROMIUM_PATH=package` asks for that one.
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  const own = CHROMIUM_PATH ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
  if (own && own !== 'package') return chromium.launch({ executablePath: own, args: flags });
  const { executablePath, environment } = unpackChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}
