/** A second request within this time is an echo: a terminal sends Ctrl-C to every program, and npm passes it on again. */
const echo = 2000;

/**
 * Resolves when the process is asked to stop. Asked again later, while it still answers its last requests, it stops at once.
 */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const asked = () => {
      first ??= Date.now();
      if (Date.now() - first > echo) process.exit(130);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  });
}
